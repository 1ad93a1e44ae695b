import { zodResolver } from "@hookform/resolvers/zod";
import { explain } from "@prescripto/web-kit/api/words";
import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { Field } from "@prescripto/web-kit/ui/field";
import { Textarea } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";

import { useDiscard } from "./queries";

interface DiscardDialogProps {
  id: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const form = z.object({
  note: z
    .string()
    .trim()
    .min(1, "Please say why nobody needs to be told.")
    .max(500, "Please say it in 500 characters."),
});

/** Asks why before a message is given up for good. */
export function DiscardDialog({ id, open, onOpenChange }: DiscardDialogProps) {
  const discarding = useDiscard();
  const formId = useId();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(form),
    defaultValues: { note: "" },
  });
  const submit = handleSubmit(({ note }) => {
    discarding.mutate(
      { id, note },
      {
        onSuccess: () => {
          toast("The message is discarded.");
          onOpenChange(false);
        },
      },
    );
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Discard this message?"
      form={
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            void submit(event);
          }}
        >
          <Field label="Why" error={formState.errors.note?.message}>
            {(control) => <Textarea {...register("note")} {...control} rows={2} />}
          </Field>
        </form>
      }
      actions={
        <>
          <Button
            onClick={() => {
              onOpenChange(false);
            }}
          >
            Keep it
          </Button>
          <Button kind="stop" type="submit" form={formId} busy={discarding.isPending}>
            Discard it
          </Button>
        </>
      }
    >
      <p>Nobody will be told by it. It stays in the list of what was dealt with, with your reason.</p>
      {discarding.isError && <ProblemAlert {...explain(discarding.error)} />}
    </ConfirmDialog>
  );
}
