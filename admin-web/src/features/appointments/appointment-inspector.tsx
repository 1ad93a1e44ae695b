import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { wordsForCanceller } from "@prescripto/web-kit/appointment/status";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { dateOf, formatDateLong, formatTimeRange, formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { Inspector } from "@prescripto/web-kit/ui/inspector";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { CancelButton } from "./cancel-button";
import { CompleteButton } from "./complete-button";
import type { Side } from "./queries";
import { StatusBadge } from "./status-badge";

interface AppointmentInspectorProps {
  /** Undefined when the list beside it does not hold it. */
  appointment: StaffAppointment | undefined;
  side: Side;
  /** Where an admin goes on from here. */
  links?: { doctor: (id: string) => string; history: (id: string) => string };
  onClose: () => void;
}

export function AppointmentInspector({ appointment, side, links, onClose }: AppointmentInspectorProps) {
  if (appointment === undefined) {
    return (
      <Inspector title="Not on this list" onClose={onClose}>
        <p className="text-muted">
          The visit may be further down the list, or the filters leave it out. Close this and look for it.
        </p>
      </Inspector>
    );
  }
  return (
    <Inspector
      title={appointment.patient.name}
      subtitle={<StatusBadge status={appointment.status} />}
      onClose={onClose}
    >
      <AppointmentFacts appointment={appointment} side={side} {...(links && { doctorHref: links.doctor })} />
      {appointment.allowed.length > 0 && (
        <div className="flex flex-wrap gap-3 border-t border-line pt-5">
          {side === "doctor" && <CompleteButton appointment={appointment} weight="usual" />}
          <CancelButton appointment={appointment} side={side} />
        </div>
      )}
      {links && (
        <p className="border-t border-line pt-5 text-small">
          <TextLink asChild>
            <Link to={links.history(appointment.id)}>What happened to this visit</Link>
          </TextLink>
        </p>
      )}
    </Inspector>
  );
}

interface AppointmentFactsProps {
  appointment: StaffAppointment;
  side: Side;
  doctorHref?: (id: string) => string;
}

function AppointmentFacts({ appointment, side, doctorHref }: AppointmentFactsProps) {
  const { start, end, zone, visitType, fee, bookedAt, patient, doctor, cancellation } = appointment;
  const now = useNow();
  return (
    <Facts>
      <Fact name="When">
        {formatDateLong(dateOf(start, zone), dateOf(now, zone).slice(0, 4))}
        <br />
        <span className="font-semibold figures">{formatTimeRange(start, end, zone)}</span>
      </Fact>
      <Fact name="Visit">
        {visitType.name}, {visitType.minutes} minutes
      </Fact>
      <Fact name="Fee">{formatMoney(fee)}</Fact>
      {side === "admin" && (
        <Fact name="Doctor">
          {doctorHref ? (
            <TextLink asChild>
              <Link to={doctorHref(doctor.id)}>{doctor.name}</Link>
            </TextLink>
          ) : (
            doctor.name
          )}
          <br />
          <span className="text-muted">{doctor.specialty.name}</span>
        </Fact>
      )}
      {patient.age !== undefined && <Fact name="Age">{patient.age}</Fact>}
      {patient.phone !== undefined && (
        <Fact name="Phone">
          <TextLink href={`tel:${patient.phone}`}>{patient.phone}</TextLink>
        </Fact>
      )}
      <Fact name="Booked">{formatWhen(bookedAt, zone, now)}</Fact>
      {cancellation && (
        <Fact name="Cancelled">
          {formatWhen(cancellation.at, zone, now)} by {wordsForCanceller(cancellation.by)}
        </Fact>
      )}
    </Facts>
  );
}
