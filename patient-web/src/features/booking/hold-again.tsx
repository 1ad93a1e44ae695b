import type { PatientAppointment, Slot } from "@prescripto/web-kit/api/types";
import { Loaded } from "@prescripto/web-kit/api/loaded";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { dateOf, formatWhen, plusDays } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { BookingRefused } from "./booking-refused";
import { closest, isAt, OtherTimes } from "./other-times";
import { freeTimes, useBook } from "./queries";

interface HoldAgainProps {
  /** The hold that ran out. */
  lapsed: PatientAppointment;
  links: {
    doctor: string;
    review: (slot: Slot) => string;
    appointments: string;
    appointment: (id: string) => string;
  };
  onHeld: (visit: PatientAppointment) => void;
}

/** After a hold ran out: the same time with one tap while it is free, and the nearest others. */
export function HoldAgain({ lapsed, links, onHeld }: HoldAgainProps) {
  const { start, zone, doctor, visitType } = lapsed;
  const now = useNow();
  const today = dateOf(now, zone);
  const date = dateOf(start, zone);
  const book = useBook();
  const over = date < today;
  const begun = Date.parse(start) <= now;
  const times = useQuery({
    ...freeTimes({ doctorId: doctor.id, visitTypeId: visitType.id, from: date, to: plusDays(date, 2) }),
    enabled: !over,
  });
  const taken = isProblem(book.error, "slot-taken", "slot-not-offered");
  return (
    <div className="grid gap-4">
      {!over && (
        <Loaded query={times} label="Loading free times" skeleton={<Skeleton className="h-13" />}>
          {({ days }) => {
            const free = days.flatMap(({ slots }) => slots);
            const stillFree = !taken && free.some((slot) => isAt(slot, start));
            const others = closest(free, start);
            return (
              <>
                {stillFree ? (
                  <Button
                    kind="primary"
                    size="large"
                    wide
                    busy={book.isPending || book.isSuccess}
                    onClick={() => {
                      book.mutate(wishOf(lapsed), { onSuccess: onHeld });
                    }}
                  >
                    Hold {formatWhen(start, zone, now)} again
                  </Button>
                ) : (
                  <p role="status">
                    {begun ? "That time is over." : "That time is no longer free."}{" "}
                    {others.length > 0 && "These are the nearest ones."}
                  </p>
                )}
                {book.isError && !taken && (
                  <BookingRefused
                    problem={book.error}
                    free={free}
                    start={start}
                    zone={zone}
                    now={now}
                    links={links}
                  />
                )}
                {others.length > 0 && (
                  <section aria-label="Other times">
                    {stillFree && <h2 className="font-semibold">Or another time</h2>}
                    <OtherTimes slots={others} zone={zone} now={now} hrefOf={links.review} />
                  </section>
                )}
              </>
            );
          }}
        </Loaded>
      )}
      <p>
        <TextLink asChild>
          <Link to={links.doctor}>All free times of {doctor.name}</Link>
        </TextLink>
      </p>
    </div>
  );
}

function wishOf({ doctor, visitType, start, reason }: PatientAppointment) {
  return {
    doctorId: doctor.id,
    visitTypeId: visitType.id,
    start,
    ...(reason === undefined ? {} : { reason }),
  };
}
