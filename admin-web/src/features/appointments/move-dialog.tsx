import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { useToday } from "@prescripto/web-kit/clinic/use-clinic";
import { dateOf, formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Checkbox } from "@prescripto/web-kit/ui/checkbox";
import { Dialog } from "@prescripto/web-kit/ui/dialog";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { AnywayFields } from "./anyway-fields";
import { FreeTimes } from "./free-times";
import { sendable, toAnyway, type Anyway } from "./move";
import { MoveProblem } from "./move-problem";
import { useMoveAppointment, visitTypesOf, type Side } from "./queries";
import { WhatChanges } from "./what-changes";
import { WhomAndWhat } from "./whom-and-what";

interface MoveDialogProps {
  visit: StaffAppointment;
  side: Side;
  /** The time that is chosen to begin with, offered or not. */
  wanted?: string;
  onClose: () => void;
}

/** One act: the old time is given up when the new one is had, and not before. */
export function MoveDialog({ visit, side, wanted, onClose }: MoveDialogProps) {
  const { id, version, zone, patient } = visit;
  const today = useToday();
  const now = useNow();
  const [doctorId, setDoctorId] = useState(visit.doctor.id);
  const [wantedType, setWantedType] = useState(visit.visitType.id);
  const [from, setFrom] = useState(() => {
    const day = dateOf(wanted ?? visit.start, zone);
    return day < today ? today : day;
  });
  const [start, setStart] = useState(wanted);
  const [anyway, setAnyway] = useState<Anyway>();
  const moving = useMoveAppointment(side);
  const types = useQuery(visitTypesOf(doctorId)).data ?? [];
  // Another doctor may call the same kind of visit by another id.
  const type =
    types.find((one) => one.id === wantedType) ??
    types.find((one) => one.name === visit.visitType.name) ??
    types[0];
  const place = { doctorId, ...(type && { visitTypeId: type.id }), version };
  const move = sendable(place, anyway ?? start, zone);
  const send = () => {
    if (move === undefined) return;
    moving.mutate(
      { id, move },
      {
        onSuccess: (moved) => {
          toast(`The visit of ${patient.name} is moved to ${formatWhen(moved.start, zone, now)}.`);
          onClose();
        },
        onError: () => {
          setStart(undefined);
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Move the visit of ${patient.name}`}
      description={`Booked for ${formatWhen(visit.start, zone, now)} with ${visit.doctor.name}. The patient gets an email.`}
    >
      {moving.isError && (
        <MoveProblem
          {...explain(moving.error)}
          error={moving.error}
          zone={zone}
          onNear={(near) => {
            moving.reset();
            setAnyway(undefined);
            setFrom(dateOf(near, zone));
            setStart(near);
          }}
        />
      )}
      <WhomAndWhat
        doctor={visit.doctor}
        doctorId={doctorId}
        types={types}
        typeId={type?.id}
        onDoctor={(chosen) => {
          setDoctorId(chosen);
          setStart(undefined);
        }}
        onType={(chosen) => {
          setWantedType(chosen);
          setStart(undefined);
        }}
      />
      {anyway === undefined ? (
        type && (
          <FreeTimes
            sought={{ doctorId, visitType: type.id, from, moving: id }}
            today={today}
            chosen={start}
            onFrom={setFrom}
            onChoose={setStart}
          />
        )
      ) : (
        <AnywayFields value={anyway} today={today} onChange={setAnyway} />
      )}
      <Checkbox
        label="At a time that is not offered"
        checked={anyway !== undefined}
        onChange={({ target }) => {
          setAnyway(target.checked ? toAnyway(start ?? visit.start, zone) : undefined);
        }}
      />
      {anyway === undefined && start !== undefined && (
        <p>
          To <span className="font-semibold figures">{formatWhen(start, zone, now)}</span>
        </p>
      )}
      <WhatChanges visit={visit} doctorId={doctorId} type={type} />
      <div className="flex flex-col gap-3 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>Leave it as it is</Button>
        <Button kind="primary" disabled={move === undefined} busy={moving.isPending} onClick={send}>
          Move the visit
        </Button>
      </div>
    </Dialog>
  );
}
