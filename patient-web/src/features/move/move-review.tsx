import type { DoctorProfile, PatientAppointment, Slot, VisitType } from "@prescripto/web-kit/api/types";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { wordsForFee } from "./fee-change";
import { MoveRefused } from "./move-refused";
import { OldAndNew } from "./old-and-new";
import { useMove } from "./queries";

interface MoveReviewProps {
  visit: PatientAppointment;
  doctor: DoctorProfile;
  visitType: VisitType;
  /** The wanted slot's start, as the API wrote it. */
  start: string;
  links: { appointment: string; times: string; clinic: string };
  /** Free times to take instead. */
  otherTimes: (slots: readonly Slot[]) => ReactNode;
  onMoved: (visit: PatientAppointment) => void;
}

/** The last look before moving: what it was, what it becomes, what changes and what stays; and one button. */
export function MoveReview({ visit, doctor, visitType, start, links, otherTimes, onMoved }: MoveReviewProps) {
  const move = useMove(visit.id, onMoved);
  const wish = { doctorId: doctor.id, visitTypeId: visitType.id, start };
  // The answer to another wish says nothing about this one.
  const refused =
    move.isError && move.variables.start === start && move.variables.doctorId === doctor.id
      ? move.error
      : undefined;
  const there = isThere(visit, wish);
  if (there && !move.isPending) {
    // Also when the answer to a move was lost on the way back.
    return (
      <Alert tone="good" title="Your visit is at this time">
        <p>
          <TextLink asChild>
            <Link to={links.appointment}>Look at the visit</Link>
          </TextLink>
        </p>
      </Alert>
    );
  }
  const gone = isProblem(refused, "slot-taken", "slot-not-offered");
  return (
    <div className="grid gap-6">
      <OldAndNew visit={visit} doctor={doctor} visitType={visitType} start={start} gone={gone} />
      <ClinicTimeNote zone={doctor.zone} at={start} />
      {refused !== undefined && <MoveRefused problem={refused} links={links} otherTimes={otherTimes} />}
      {!gone && (
        <>
          <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            <div>
              <dt className="text-muted">Fee</dt>
              <dd className="figures">{wordsForFee(visit, doctor.id, visitType)}</dd>
            </div>
            <div>
              <dt className="text-muted">What stays</dt>
              <dd>
                What was agreed about cancelling
                {visit.reason !== undefined && ", and what you told the doctor"}
              </dd>
            </div>
            {doctor.address !== visit.doctor.address && (
              <div>
                <dt className="text-muted">Where, from now on</dt>
                <dd className="whitespace-pre-line">{doctor.address}</dd>
              </div>
            )}
          </dl>
          <div className="grid gap-2">
            <Button
              kind="primary"
              size="large"
              wide
              busy={move.isPending || move.isSuccess}
              onClick={() => {
                move.mutate({ ...wish, version: visit.version });
              }}
            >
              {move.isPending ? "Moving…" : "Move the visit"}
            </Button>
            <p className="text-muted">
              Your old time stays yours until the new one is certain.{" "}
              {wordsForLeft(visit.terms.movesLeft - 1)}
            </p>
          </div>
        </>
      )}
    </div>
  );
}

function isThere(
  { doctor, visitType, start }: PatientAppointment,
  wish: { doctorId: string; visitTypeId: string; start: string },
): boolean {
  return (
    doctor.id === wish.doctorId &&
    visitType.id === wish.visitTypeId &&
    Date.parse(start) === Date.parse(wish.start)
  );
}

function wordsForLeft(left: number): string {
  return left <= 0
    ? "After this move only the clinic can move it."
    : `After this you can move it ${left === 1 ? "once" : `${left} times`} more.`;
}
