import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { Field } from "@prescripto/web-kit/ui/field";
import { Textarea } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { Undo2 } from "lucide-react";
import { useState } from "react";

import { cashOwedBack } from "./owed-back";
import { useReturnCash, type Side } from "./queries";
import { explainMoney } from "./words";

interface ReturnCashButtonProps {
  visit: StaffAppointment;
  side: Side;
}

/** Notes that cash went back over the desk: taken by mistake, or owed after a cancellation. */
export function ReturnCashButton({ visit, side }: ReturnCashButtonProps) {
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const { id, allowed, patient } = visit;
  const returning = useReturnCash(side);
  const owed = cashOwedBack(visit);
  // Kept while the question is open: it goes on speaking of what was asked.
  const [asked, setAsked] = useState(owed);
  const money = asked === undefined ? "the cash" : formatMoney(asked);
  const ask = (open: boolean) => {
    returning.reset();
    setNote("");
    if (open) setAsked(owed);
    setAsking(open);
  };
  const giveBack = () => {
    returning.mutate(
      { id, note: note.trim() },
      {
        onSuccess: () => {
          toast(`${patient.name} has ${money} back. That is noted.`, { about: `money of ${id}` });
          setAsking(false);
        },
      },
    );
  };
  return (
    <>
      {allowed.includes("RETURN_CASH") && owed !== undefined && (
        <Button
          onClick={() => {
            ask(true);
          }}
        >
          <Undo2 aria-hidden /> Cash returned
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={`Did ${patient.name} get ${money} back?`}
        form={
          <Field label="Note" optional hint="For the clinic's own books.">
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
              Not yet
            </Button>
            <Button kind="primary" busy={returning.isPending} onClick={giveBack}>
              Given back
            </Button>
          </>
        }
      >
        <p>
          {visit.cancellation === undefined
            ? "The visit counts as unpaid again. Cash that was taken by mistake is put right this way."
            : `${visit.cancellation.refundPercent}% of what was paid goes back after this cancellation.`}
        </p>
        {returning.isError && <ProblemAlert {...explainMoney(returning.error)} />}
      </ConfirmDialog>
    </>
  );
}
