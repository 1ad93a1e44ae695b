import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { dateOf, formatDateLong, formatTimeRange } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import type { Side } from "./queries";

interface VisitFactsProps {
  visit: StaffAppointment;
  side: Side;
  doctorHref?: (id: string) => string;
}

/** What is agreed: when, what, with whom. What the visit is about comes to the doctor only. */
export function VisitFacts({ visit, side, doctorHref }: VisitFactsProps) {
  const { start, end, zone, visitType, fee, patient, doctor, reason } = visit;
  const now = useNow();
  return (
    <Facts>
      <Fact name="When">
        {formatDateLong(dateOf(start, zone), dateOf(now, zone).slice(0, 4))}
        <br />
        <span className="font-semibold figures">{formatTimeRange(start, end, zone)}</span>
      </Fact>
      {side === "doctor" && reason !== undefined && (
        <Fact name="About">
          <span className="whitespace-pre-line">{reason}</span>
        </Fact>
      )}
      <Fact name="Visit">
        {visitType.name}, {visitType.minutes} minutes
        {bufferOf(visitType)}
      </Fact>
      <Fact name="Fee">
        {formatMoney(fee)}, {visitType.payment === "PREPAY" ? "before the visit" : "at the clinic"}
      </Fact>
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
    </Facts>
  );
}

function bufferOf({ bufferBeforeMinutes, bufferAfterMinutes }: StaffAppointment["visitType"]) {
  const parts = [
    ...(bufferBeforeMinutes > 0 ? [`${bufferBeforeMinutes} min before`] : []),
    ...(bufferAfterMinutes > 0 ? [`${bufferAfterMinutes} min after`] : []),
  ];
  return parts.length > 0 && <span className="text-muted">, kept free {parts.join(" and ")}</span>;
}
