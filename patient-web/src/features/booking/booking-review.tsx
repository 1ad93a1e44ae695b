import { isProblem } from "@prescripto/web-kit/api/problem";
import type { DoctorProfile, PatientAppointment, Slot, VisitType } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { dateOf, plusDays } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { useSession } from "@prescripto/web-kit/session/use-session";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { VisitSlip } from "@prescripto/web-kit/ui/visit-slip";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { closest, OtherTimes } from "./other-times";
import { freeTimes, useBook } from "./queries";

export interface BookingLinks {
  /** The doctor's page, to choose another time. */
  doctor: string;
  /** This page with another time. */
  review: (slot: Slot) => string;
  /** Signing in, and back here. */
  signIn: string;
  /** The patient's appointments. */
  appointments: string;
}

interface BookingReviewProps {
  doctor: DoctorProfile;
  visitType: VisitType;
  /** The wanted slot's start, as the API wrote it. */
  start: string;
  links: BookingLinks;
  /** The page's heading, which is another one when the time is gone. */
  heading: (gone: boolean) => ReactNode;
  onBooked: (appointment: PatientAppointment) => void;
}

/** The last look before booking: when, with whom, where, what it costs; and one button. */
export function BookingReview({ doctor, visitType, start, links, heading, onBooked }: BookingReviewProps) {
  const now = useNow();
  const book = useBook();
  const date = dateOf(start, doctor.zone);
  const times = useQuery(
    freeTimes({ doctorId: doctor.id, visitTypeId: visitType.id, from: date, to: plusDays(date, 2) }),
  );
  const end = new Date(Date.parse(start) + visitType.minutes * 60_000).toISOString();
  const free = times.data?.days.flatMap(({ slots }) => slots);
  const wish = { doctorId: doctor.id, visitTypeId: visitType.id, start };
  // The answer to another time's attempt says nothing about this one.
  const refused = book.isError && book.variables.start === start ? book.error : undefined;
  const gone =
    isProblem(refused, "slot-taken", "slot-not-offered") ||
    (book.isIdle &&
      !times.isPlaceholderData &&
      free !== undefined &&
      !free.some((slot) => isAt(slot, start)));
  const others =
    isProblem(refused, "slot-taken", "slot-not-offered") && refused.near.length > 0
      ? refused.near
      : (free ?? []);

  return (
    <div className="grid gap-6">
      <div>{heading(gone)}</div>
      <VisitSlip start={start} end={end} zone={doctor.zone} off={gone}>
        <p className="text-lead font-semibold">{doctor.name}</p>
        <p className="text-muted">
          {visitType.name} · {doctor.specialty.name}
        </p>
      </VisitSlip>
      <ClinicTimeNote zone={doctor.zone} at={start} />

      {refused !== undefined && !gone && (
        <ProblemAlert {...explain(refused)}>
          {isProblem(refused, "patient-busy") && (
            <>
              <p>
                <TextLink asChild>
                  <Link to={links.appointments}>My appointments</Link>
                </TextLink>
              </p>
              <OtherTimes
                slots={closest(
                  others.filter((slot) => !isAt(slot, start)),
                  start,
                )}
                zone={doctor.zone}
                now={now}
                hrefOf={links.review}
              />
            </>
          )}
        </ProblemAlert>
      )}
      {gone ? (
        <ProblemAlert
          {...(isProblem(refused, "slot-taken")
            ? explain(refused)
            : { title: "This time is no longer free", advice: "Nothing was booked. Choose another time." })}
          correlation={undefined}
        >
          <OtherTimes
            slots={closest(
              others.filter((slot) => !isAt(slot, start)),
              start,
            )}
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
      ) : (
        <>
          <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            <div>
              <dt className="text-muted">Where</dt>
              <dd className="whitespace-pre-line">{doctor.address}</dd>
            </div>
            <div>
              <dt className="text-muted">Fee</dt>
              <dd>
                <span className="font-semibold figures">{formatMoney(visitType.fee)}</span>, paid at the
                clinic
              </dd>
            </div>
          </dl>
          <NextStep
            // Also while the next page is on its way: what is booked is not booked again.
            busy={book.isPending || book.isSuccess}
            signIn={links.signIn}
            onBook={() => {
              book.mutate(wish, { onSuccess: onBooked });
            }}
          />
        </>
      )}
    </div>
  );
}

interface NextStepProps {
  busy: boolean;
  signIn: string;
  onBook: () => void;
}

/** Booking needs to know who; nothing before it does. */
function NextStep({ busy, signIn, onBook }: NextStepProps) {
  const session = useSession();
  if (session.status === "signed-out") {
    return (
      <div className="grid gap-2">
        <Button asChild kind="primary" size="large" wide>
          <Link to={signIn}>Sign in and book</Link>
        </Button>
        <p className="text-muted">You come back to this page; the time stays chosen.</p>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <Button kind="primary" size="large" wide busy={busy || session.status === "restoring"} onClick={onBook}>
        {busy ? "Booking…" : "Book this visit"}
      </Button>
      <p className="text-muted">Cancelling is free, under “My appointments”.</p>
    </div>
  );
}

function isAt(slot: Slot, start: string): boolean {
  return Date.parse(slot.start) === Date.parse(start);
}
