import type { Affected } from "@prescripto/web-kit/api/types";
import { Problem } from "@prescripto/web-kit/api/problem";
import { explain } from "@prescripto/web-kit/api/words";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Dialog } from "@prescripto/web-kit/ui/dialog";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useState } from "react";

import { MoveChoice, type Destination } from "./move-choice";
import { useMoveOrphan, type Owner } from "./queries";

interface OrphanDialogProps {
  owner: Owner;
  affected: Affected;
  onClose: () => void;
}

/** Gives a visit that lost its place another one. A time that is refused brings the free ones near it. */
export function MoveOrphanDialog({ owner, affected, onClose }: OrphanDialogProps) {
  const { id, version, start, zone, patient } = affected.appointment;
  const moving = useMoveOrphan(owner);
  const now = useNow();
  const [to, setTo] = useState<Destination>({ start: undefined });
  const [missing, setMissing] = useState(false);
  const near =
    moving.error instanceof Problem && moving.error.near.length > 0 ? moving.error.near : affected.near;
  const move = () => {
    setMissing(to.start === undefined);
    if (to.start === undefined) return;
    moving.mutate(
      { id, version, start: to.start },
      {
        onSuccess: (moved) => {
          toast(`The visit of ${patient.name} is moved to ${formatWhen(moved.start, zone, now)}.`);
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
      title={`Move the visit of ${patient.name}`}
      description={`It is ${formatWhen(start, zone, now)} now. ${patient.name} gets an email with the new time.`}
    >
      <MoveChoice
        affected={{ ...affected, near: Array.from(near) }}
        value={to}
        error={missing && to.start === undefined ? "Please choose a time." : undefined}
        onChange={setTo}
      />
      {moving.isError && <ProblemAlert {...explain(moving.error)} />}
      <div className="flex flex-col gap-3 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>Leave it</Button>
        <Button kind="primary" busy={moving.isPending} onClick={move}>
          Move the visit
        </Button>
      </div>
    </Dialog>
  );
}
