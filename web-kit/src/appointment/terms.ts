import type { Clinic, Terms } from "../api/types";
import { counted } from "../format/names";
import { formatWhen } from "../format/time";

/** What is agreed when a visit is booked; the rest of its terms depends on when one asks. */
export type AgreedTerms = Pick<
  Terms,
  "freeCancellationUntil" | "lateRefundPercent" | "moveUntil" | "movesLeft"
>;

/** What a visit that begins then would be booked under; measured between instants, as the server does. */
export function termsOf(policy: Clinic["policy"], start: string): AgreedTerms {
  const before = (minutes: number) => new Date(Date.parse(start) - minutes * 60_000).toISOString();
  return {
    freeCancellationUntil: before(policy.freeCancellationMinutes),
    lateRefundPercent: policy.lateRefundPercent,
    moveUntil: before(policy.moveUntilMinutes),
    movesLeft: policy.moves,
  };
}

/** What cancelling and moving mean for the patient, each in a sentence or two. */
export function wordsForTerms(
  { freeCancellationUntil, lateRefundPercent, moveUntil, movesLeft }: AgreedTerms,
  zone: string,
  now: number,
): { cancel: string; move: string } {
  const late = `${lateRefundPercent === 0 ? "nothing" : `${lateRefundPercent}%`} of what you paid comes back`;
  return {
    cancel:
      lateRefundPercent === 100
        ? "Cancelling is free."
        : Date.parse(freeCancellationUntil) > now
          ? `Cancelling is free until ${formatWhen(freeCancellationUntil, zone, now)}. After that, ${late}.`
          : `It is too close to the visit to cancel for free: if you cancel, ${late}.`,
    move:
      movesLeft > 0 && Date.parse(moveUntil) > now
        ? `You can move it ${times(movesLeft)}, until ${formatWhen(moveUntil, zone, now)}.`
        : "To move it, call the clinic.",
  };
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : counted(count, "time");
}
