import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { dateOf, formatDateLong, formatTime } from "@prescripto/web-kit/format/time";
import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";

import { useCancel } from "./queries";

interface CancelDialogProps {
  appointment: PatientAppointment;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks before cancelling, and says what it touches. */
export function CancelDialog({ appointment, open, onOpenChange }: CancelDialogProps) {
  const { doctor, start, zone } = appointment;
  const cancel = useCancel(appointment.id);
  const day = formatDateLong(dateOf(start, zone));
  const change = (next: boolean) => {
    if (!next) cancel.reset();
    onOpenChange(next);
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title="Cancel this visit?"
      actions={
        <>
          <Button
            disabled={cancel.isPending}
            onClick={() => {
              change(false);
            }}
          >
            Keep the visit
          </Button>
          <Button
            kind="stop"
            busy={cancel.isPending}
            onClick={() => {
              cancel.mutate(undefined, {
                onSuccess: () => {
                  change(false);
                  toast(`Your visit on ${day} is cancelled.`);
                },
              });
            }}
          >
            Cancel the visit
          </Button>
        </>
      }
    >
      <p>
        {day} at {formatTime(start, zone)} with {doctor.name}.
      </p>
      <p className="text-muted">
        The time becomes free for someone else at once, and we email you that it is cancelled. It costs
        nothing. To come after all, you book again.
      </p>
      {cancel.isError && <ProblemAlert {...explain(cancel.error)} />}
    </ConfirmDialog>
  );
}
