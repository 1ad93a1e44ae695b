import type {
  Clinic,
  DoctorProfile,
  PatientAppointment,
  Slot,
  VisitType,
} from "@prescripto/web-kit/api/types";
import { Loaded } from "@prescripto/web-kit/api/loaded";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { termsOf } from "@prescripto/web-kit/appointment/terms";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { dateOf, plusDays } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { VisitSlip } from "@prescripto/web-kit/ui/visit-slip";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { BookButton } from "./book-button";
import { BookingRefused } from "./booking-refused";
import { isAt } from "./other-times";
import { freeTimes, useBook } from "./queries";
import { dropReason, ReasonField, useReason } from "./reason-field";
import { TermsNote } from "./terms-note";
import { TimeGone } from "./time-gone";

export interface BookingLinks {
  /** The doctor's page, to choose another time. */
  doctor: string;
  /** This page with another time. */
  review: (slot: Slot) => string;
  /** Signing in, and back here. */
  signIn: string;
  /** The patient's appointments, and one of them. */
  appointments: string;
  appointment: (id: string) => string;
}

interface BookingReviewProps {
  doctor: DoctorProfile;
  visitType: VisitType;
  /** The wanted slot's start, as the API wrote it. */
  start: string;
  clinic: UseQueryResult<Clinic>;
  links: BookingLinks;
  /** The page's heading, which is another one when the time is gone. */
  heading: (gone: boolean) => ReactNode;
  /** The visit is booked, or its time is held. */
  onBooked: (visit: PatientAppointment) => void;
}

/** The last look before booking: when, with whom, where, what it costs, what is agreed; and one button. */
export function BookingReview({
  doctor,
  visitType,
  start,
  clinic,
  links,
  heading,
  onBooked,
}: BookingReviewProps) {
  const { zone } = doctor;
  const now = useNow();
  const book = useBook();
  const form = useReason(doctor.id);
  const date = dateOf(start, zone);
  const times = useQuery(
    freeTimes({ doctorId: doctor.id, visitTypeId: visitType.id, from: date, to: plusDays(date, 2) }),
  );
  const end = new Date(Date.parse(start) + visitType.minutes * 60_000).toISOString();
  const free = times.data?.days.flatMap(({ slots }) => slots);
  // The answer to another time's attempt says nothing about this one.
  const refused = book.isError && book.variables.start === start ? book.error : undefined;
  const gone =
    isProblem(refused, "slot-taken", "slot-not-offered") ||
    (book.isIdle &&
      !times.isPlaceholderData &&
      free !== undefined &&
      !free.some((slot) => isAt(slot, start)));
  const onBook = form.handleSubmit(({ reason }) => {
    const words = reason.trim();
    book.mutate(
      {
        doctorId: doctor.id,
        visitTypeId: visitType.id,
        start,
        ...(words === "" ? {} : { reason: words }),
      },
      {
        onSuccess: (visit) => {
          if (visit.status === "BOOKED") dropReason(doctor.id);
          onBooked(visit);
        },
      },
    );
  });

  return (
    <div className="grid gap-6">
      <div>{heading(gone)}</div>
      <VisitSlip start={start} end={end} zone={zone} off={gone}>
        <p className="text-lead font-semibold">{doctor.name}</p>
        <p className="text-muted">
          {visitType.name} · {doctor.specialty.name}
        </p>
      </VisitSlip>
      <ClinicTimeNote zone={zone} at={start} />
      {gone ? (
        <TimeGone doctor={doctor} refused={refused} free={free ?? []} start={start} now={now} links={links} />
      ) : (
        <>
          {refused !== undefined && (
            <BookingRefused
              problem={refused}
              free={free ?? []}
              start={start}
              zone={zone}
              now={now}
              links={links}
            />
          )}
          <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            <div>
              <dt className="text-muted">Where</dt>
              <dd className="whitespace-pre-line">{doctor.address}</dd>
            </div>
            <div>
              <dt className="text-muted">Fee</dt>
              <dd>
                <span className="font-semibold figures">{formatMoney(visitType.fee)}</span>
                {visitType.payment !== "PREPAY" && ", paid at the clinic"}
              </dd>
            </div>
          </dl>
          <ReasonField form={form} />
          <Loaded query={clinic} label="Loading the terms" skeleton={<Skeleton className="h-40" />}>
            {({ policy, holdMinutes }) => (
              <>
                <TermsNote terms={termsOf(policy, start)} zone={zone} now={now} />
                <BookButton
                  holdMinutes={visitType.payment === "PREPAY" ? holdMinutes : undefined}
                  // Also while the next page is on its way: what is booked is not booked again.
                  busy={book.isPending || book.isSuccess}
                  signIn={links.signIn}
                  onBook={() => {
                    void onBook();
                  }}
                />
              </>
            )}
          </Loaded>
        </>
      )}
    </div>
  );
}
