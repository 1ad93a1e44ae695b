import type { Affected, CancellationCode } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Dialog } from "@prescripto/web-kit/ui/dialog";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useState } from "react";

import { NoteField } from "./note-field";
import { useCancelOrphan, type Owner } from "./queries";

const codes: Record<Affected["why"], CancellationCode> = {
  OUTSIDE_HOURS: "SCHEDULE_CHANGED",
  LEAVE: "DOCTOR_AWAY",
  HOLIDAY: "CLINIC_CLOSED",
};

interface CancelOrphanDialogProps {
  owner: Owner;
  affected: Affected;
  onClose: () => void;
}

/** Cancels a visit that lost its place, for the reason it lost it. */
export function CancelOrphanDialog({ owner, affected, onClose }: CancelOrphanDialogProps) {
  const { id, start, zone, patient } = affected.appointment;
  const cancelling = useCancelOrphan(owner);
  const now = useNow();
  const [note, setNote] = useState("");
  const cancel = () => {
    cancelling.mutate(
      { id, code: codes[affected.why], ...(note.trim() !== "" && { note: note.trim() }) },
      {
        onSuccess: () => {
          toast(`The visit of ${patient.name} is cancelled.`);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Cancel the visit of ${patient.name}?`}
      description={`${formatWhen(start, zone, now)}. ${patient.name} gets an email, and the whole fee back. This cannot be undone.`}
    >
      <NoteField value={note} onChange={setNote} />
      {cancelling.isError && <ProblemAlert {...explain(cancelling.error)} />}
      <div className="flex flex-col gap-3 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>Keep the visit</Button>
        <Button kind="stop" busy={cancelling.isPending} onClick={cancel}>
          Cancel the visit
        </Button>
      </div>
    </Dialog>
  );
}
