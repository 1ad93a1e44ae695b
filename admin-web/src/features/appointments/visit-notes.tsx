import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { dropDraft, readDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Textarea } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { z } from "zod";

import { useKeepNotes } from "./queries";

const form = z.object({ text: z.string().max(4000, "Please keep it below 4000 characters.") });
type Notes = z.infer<typeof form>;
const draftFields = ["text"] as const;

/**
 * What the doctor writes down for themselves. Nothing is saved by itself; what is typed survives a reload, and is never
 * written over notes that were saved elsewhere meanwhile without being asked.
 */
export function VisitNotes({ visit }: { visit: StaffAppointment }) {
  const { id, version, notes: saved = "" } = visit;
  const draft = `notes.${id}`;
  const keeping = useKeepNotes();
  // The saved notes that what is typed here began with.
  const [base, setBase] = useState(saved);
  const { register, handleSubmit, control, watch, reset, formState } = useForm<Notes>({
    resolver: zodResolver(form),
    defaultValues: { text: saved, ...readDraft(draft) },
  });
  useDraft(draft, watch, draftFields);
  const text = useWatch({ control, name: "text" });
  const conflict = saved !== base && saved !== text;
  const settle = (agreed: string) => {
    setBase(agreed);
    reset({ text: agreed });
    dropDraft(draft);
    keeping.reset();
  };
  const submit = handleSubmit((typed) => {
    keeping.mutate(
      { id, version, ...typed },
      {
        onSuccess: ({ notes = "" }) => {
          settle(notes);
          toast("Your notes are saved.");
        },
      },
    );
  });
  return (
    <form
      noValidate
      className="grid gap-3 border-t border-line pt-5"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {conflict ? (
        <Conflict
          saved={saved}
          onTheirs={() => {
            settle(saved);
          }}
          onMine={() => {
            setBase(saved);
            keeping.reset();
          }}
        />
      ) : (
        keeping.isError && <ProblemAlert {...explain(keeping.error)} />
      )}
      <Field label="Your notes" hint="Only you can read them." error={formState.errors.text?.message}>
        {(control) => <Textarea {...register("text")} {...control} rows={4} />}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={keeping.isPending} disabled={conflict || text === saved}>
          Save the notes
        </Button>
        {text !== saved && !conflict && <span className="text-small text-muted">Not saved yet.</span>}
      </div>
    </form>
  );
}

function Conflict({ saved, onTheirs, onMine }: { saved: string; onTheirs: () => void; onMine: () => void }) {
  return (
    <Alert tone="waiting" title="These notes were changed elsewhere meanwhile" urgent>
      <p>What you typed is still here and not saved. Saved now is:</p>
      <blockquote className="border-l-2 border-edge pl-3 whitespace-pre-line">
        {saved === "" ? "Nothing." : saved}
      </blockquote>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={onMine}>
          Go on with mine
        </Button>
        <Button size="small" onClick={onTheirs}>
          Take the saved ones
        </Button>
      </div>
    </Alert>
  );
}
