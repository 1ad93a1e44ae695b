import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

interface CannotMoveProps {
  visit: PatientAppointment;
  now: number;
  links: { appointment: string; clinic: string };
}

/** Why the patient cannot move it, what stays, and who can help. */
export function CannotMove({ visit, now, links }: CannotMoveProps) {
  return (
    <Alert tone="waiting" title="This visit can no longer be moved here">
      <p>{wordsForWhy(visit, now)} Nothing was changed.</p>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        <TextLink asChild>
          <Link to={links.appointment}>Look at the visit</Link>
        </TextLink>
        <TextLink asChild>
          <Link to={links.clinic}>Call the clinic</Link>
        </TextLink>
      </p>
    </Alert>
  );
}

function wordsForWhy({ status, terms, zone }: PatientAppointment, now: number): string {
  if (status !== "BOOKED") return "Only a booked visit that lies ahead can be moved.";
  if (terms.movesLeft <= 0)
    return "It was moved as often as that is possible online; the clinic can still move it.";
  if (Date.parse(terms.moveUntil) <= now) {
    return `That was possible until ${formatWhen(terms.moveUntil, zone, now)}; the clinic may still find a way.`;
  }
  return "The clinic can still move it for you.";
}
