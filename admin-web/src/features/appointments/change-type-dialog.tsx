import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { StaffAppointment, VisitType } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Dialog } from "@prescripto/web-kit/ui/dialog";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { MoveProblem } from "./move-problem";
import { useMoveAppointment, visitTypesOf, type Side } from "./queries";
import { WhatChanges } from "./what-changes";
import { VisitTypeField } from "./whom-and-what";

interface ChangeTypeDialogProps {
  visit: StaffAppointment;
  side: Side;
  onClose: () => void;
}

/** Makes it another kind of visit; it begins when it did. */
export function ChangeTypeDialog({ visit, side, onClose }: ChangeTypeDialogProps) {
  const types = useQuery(visitTypesOf(visit.doctor.id));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Change the kind of visit of ${visit.patient.name}`}
      description={`It still begins ${formatWhen(visit.start, visit.zone, useNow())}.`}
    >
      <Loaded query={types} label="Loading the kinds of visit" skeleton={<Skeleton className="h-32" />}>
        {(found) => <TypeForm visit={visit} side={side} types={found} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function TypeForm({ visit, side, types, onClose }: ChangeTypeDialogProps & { types: readonly VisitType[] }) {
  const { id, version, start, zone, patient } = visit;
  // The agreed kind may not be offered any more.
  const [typeId, setTypeId] = useState(
    () => (types.find((one) => one.id === visit.visitType.id) ?? types[0])?.id,
  );
  const moving = useMoveAppointment(side);
  const type = types.find((one) => one.id === typeId);
  const send = () => {
    if (type === undefined) return;
    moving.mutate(
      { id, move: { visitTypeId: type.id, start, version } },
      {
        onSuccess: () => {
          toast(`The visit of ${patient.name} is now: ${type.name}.`);
          onClose();
        },
      },
    );
  };
  return (
    <>
      {moving.isError && <MoveProblem {...explain(moving.error)} error={moving.error} zone={zone} />}
      <VisitTypeField types={types} typeId={typeId} onType={setTypeId} />
      <WhatChanges visit={visit} doctorId={visit.doctor.id} type={type} />
      <div className="flex flex-col gap-3 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>Leave it as it is</Button>
        <Button
          kind="primary"
          disabled={type === undefined || type.id === visit.visitType.id}
          busy={moving.isPending}
          onClick={send}
        >
          Change the kind
        </Button>
      </div>
    </>
  );
}
