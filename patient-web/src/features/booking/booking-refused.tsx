import { isProblem } from "@prescripto/web-kit/api/problem";
import type { Slot } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { OpenHolds } from "./open-holds";
import { closest, OtherTimes } from "./other-times";

interface BookingRefusedProps {
  problem: unknown;
  free: readonly Slot[];
  start: string;
  zone: string;
  now: number;
  links: { review: (slot: Slot) => string; appointments: string; appointment: (id: string) => string };
}

/** Why it was not booked though the time is free, with the ways on from there. */
export function BookingRefused({ problem, free, start, zone, now, links }: BookingRefusedProps) {
  return (
    <ProblemAlert {...explain(problem)}>
      {isProblem(problem, "patient-busy") && (
        <OtherTimes slots={closest(free, start)} zone={zone} now={now} hrefOf={links.review} />
      )}
      {isProblem(problem, "too-many-holds") ? (
        <OpenHolds now={now} hrefOf={links.appointment} all={links.appointments} />
      ) : (
        isProblem(problem, "patient-busy", "idempotency-key-reused") && (
          <p className="mt-1">
            <TextLink asChild>
              <Link to={links.appointments}>My appointments</Link>
            </TextLink>
          </p>
        )
      )}
    </ProblemAlert>
  );
}
