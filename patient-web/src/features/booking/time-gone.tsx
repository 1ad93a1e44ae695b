import { isProblem } from "@prescripto/web-kit/api/problem";
import type { DoctorProfile, Slot } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { closest, OtherTimes } from "./other-times";

interface TimeGoneProps {
  doctor: DoctorProfile;
  /** What the server said, if it was asked to book. */
  refused: unknown;
  free: readonly Slot[];
  start: string;
  now: number;
  links: { doctor: string; review: (slot: Slot) => string };
}

/** The wanted time is not to be had: the closest ones, and the way to all of them. */
export function TimeGone({ doctor, refused, free, start, now, links }: TimeGoneProps) {
  const near = isProblem(refused, "slot-taken", "slot-not-offered") ? refused.near : [];
  return (
    <ProblemAlert
      {...(isProblem(refused, "slot-taken")
        ? explain(refused)
        : { title: "This time is no longer free", advice: "Nothing was booked. Choose another time." })}
      correlation={undefined}
    >
      <OtherTimes
        slots={closest(near.length > 0 ? near : free, start)}
        zone={doctor.zone}
        now={now}
        hrefOf={links.review}
      />
      <p className="mt-2">
        <TextLink asChild>
          <Link to={links.doctor}>All free times of {doctor.name}</Link>
        </TextLink>
      </p>
    </ProblemAlert>
  );
}
