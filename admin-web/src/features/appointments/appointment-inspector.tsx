import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { counted } from "@prescripto/web-kit/format/names";
import { formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Inspector } from "@prescripto/web-kit/ui/inspector";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { VisitCommands } from "./visit-commands";
import { VisitFacts } from "./visit-facts";
import { VisitNotes } from "./visit-notes";
import { visitById, type Side } from "./queries";
import { StatusBadge } from "./status-badge";
import { VisitStory } from "./visit-story";

/** Where an admin goes on from a visit. */
export interface VisitLinks {
  doctor: (id: string) => string;
  history: (id: string) => string;
}

interface AppointmentInspectorProps {
  id: string;
  /** As the list beside it has it; undefined when that does not hold it, or no longer. */
  listed: StaffAppointment | undefined;
  side: Side;
  links?: VisitLinks;
  /** How its money stands and what can be done about it. */
  money: (visit: StaffAppointment) => ReactNode;
  /** What an admin can do about its patient. */
  patient?: (visit: StaffAppointment) => ReactNode;
  onClose: () => void;
}

/** A visit beside the list: what is agreed, what can be done, what happened. */
export function AppointmentInspector({
  id,
  listed,
  side,
  links,
  money,
  patient,
  onClose,
}: AppointmentInspectorProps) {
  const alone = useQuery({ ...visitById(side, id), enabled: listed === undefined });
  const visit = listed ?? alone.data;
  return (
    <Inspector
      title={visit?.patient.name ?? "Visit"}
      subtitle={visit && <Status visit={visit} />}
      onClose={onClose}
    >
      {visit === undefined ? (
        <Loaded query={alone} label="Loading the visit" skeleton={<Skeleton className="h-80" />}>
          {() => null}
        </Loaded>
      ) : (
        <Visit key={visit.id} visit={visit} side={side} links={links} money={money} patient={patient} />
      )}
    </Inspector>
  );
}

function Status({ visit: { status, heldUntil, zone } }: { visit: StaffAppointment }) {
  const now = useNow();
  const left = heldUntil === undefined ? 0 : Math.ceil((Date.parse(heldUntil) - now) / 60_000);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusBadge status={status} />
      {status === "HELD" && heldUntil !== undefined && left > 0 && (
        <span className="text-small figures">
          until {formatTime(heldUntil, zone)}, {counted(left, "minute")} left
        </span>
      )}
    </span>
  );
}

function Visit({
  visit,
  side,
  links,
  money,
  patient,
}: Pick<AppointmentInspectorProps, "side" | "money"> & {
  visit: StaffAppointment;
  links: VisitLinks | undefined;
  patient: AppointmentInspectorProps["patient"] | undefined;
}) {
  return (
    <>
      <VisitFacts visit={visit} side={side} {...(links && { doctorHref: links.doctor })} />
      <VisitCommands visit={visit} side={side} />
      {money(visit)}
      {side === "doctor" && (visit.allowed.includes("NOTE") || visit.notes !== undefined) && (
        <VisitNotes visit={visit} />
      )}
      <VisitStory visit={visit} />
      {links && (
        <p className="border-t border-line pt-5 text-small">
          <TextLink asChild>
            <Link to={links.history(visit.id)}>What happened to this visit</Link>
          </TextLink>
        </p>
      )}
      {patient?.(visit)}
    </>
  );
}
