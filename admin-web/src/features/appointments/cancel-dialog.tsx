import { explain } from "@prescripto/web-kit/api/words";
import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";

import { useCancelAppointment, type Side } from "./queries";

interface CancelDialogProps {
  appointment: StaffAppointment;
  side: Side;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Says what cancelling touches before it happens; there is no way back afterwards. */
export function CancelDialog({ appointment, side, open, onOpenChange }: CancelDialogProps) {
  const { id, patient, doctor, start, zone } = appointment;
  const cancelling = useCancelAppointment(side);
  const when = formatWhen(start, zone, useNow());
  const cancel = () => {
    cancelling.mutate(id, {
      onSuccess: () => {
        toast(`The visit of ${patient.name} is cancelled. The time is free again.`);
        onOpenChange(false);
      },
    });
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Cancel the visit of ${patient.name}?`}
      actions={
        <>
          <Button
            onClick={() => {
              onOpenChange(false);
            }}
          >
            Keep the visit
          </Button>
          <Button kind="stop" busy={cancelling.isPending} onClick={cancel}>
            Cancel the visit
          </Button>
        </>
      }
    >
      <p>
        <span className="font-semibold figures">{when}</span>
        {side === "admin" && ` with ${doctor.name}`}. The time is free for others at once, and {patient.name}{" "}
        gets an email. This cannot be undone.
      </p>
      {cancelling.isError && <ProblemAlert {...explain(cancelling.error)} />}
    </ConfirmDialog>
  );
}
