import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { Field } from "@prescripto/web-kit/ui/field";
import { Textarea } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useState, type ReactNode } from "react";

import { explainMoney } from "./words";

interface ResolveButtonProps {
  /** On the button, and on the one that does it. */
  label: string;
  /** For who cannot see which money stands beside it. */
  about: string;
  question: string;
  /** What will happen. */
  children: ReactNode;
  /** Said when it is done. */
  done: string;
  decide: {
    mutate: (note: string, after: { onSuccess: () => void }) => void;
    reset: () => void;
    isPending: boolean;
    error: Error | null;
  };
}

/** One way to put money right; it is asked once more, and never without a reason. */
export function ResolveButton({ label, about, question, children, done, decide }: ResolveButtonProps) {
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  const ask = (open: boolean) => {
    decide.reset();
    setNote("");
    setMissing(false);
    setAsking(open);
  };
  const resolve = () => {
    setMissing(note.trim() === "");
    if (note.trim() === "") return;
    decide.mutate(note.trim(), {
      onSuccess: () => {
        toast(done);
        setAsking(false);
      },
    });
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`${label}: ${about}`}
        onClick={() => {
          ask(true);
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={question}
        form={
          <Field
            label="Why"
            hint="Staff can read it later."
            error={missing && note.trim() === "" ? "Please say why in a few words." : undefined}
          >
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                maxLength={300}
                value={note}
                onChange={({ target }) => {
                  setNote(target.value);
                }}
              />
            )}
          </Field>
        }
        actions={
          <>
            <Button
              onClick={() => {
                ask(false);
              }}
            >
              Leave it
            </Button>
            <Button kind="primary" busy={decide.isPending} onClick={resolve}>
              {label}
            </Button>
          </>
        }
      >
        <div>{children}</div>
        {decide.error !== null && <ProblemAlert {...explainMoney(decide.error)} />}
      </ConfirmDialog>
    </>
  );
}
