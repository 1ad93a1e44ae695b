import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { counted } from "@prescripto/web-kit/format/names";
import { formatWhen } from "@prescripto/web-kit/format/time";

/** What the patient may still do with a visit at this minute, told to staff; it goes on from "The patient". */
export function wordsForPatientTerms(
  { terms, start, zone }: Pick<StaffAppointment, "terms" | "start" | "zone">,
  now: number,
): string {
  const over = (at: string) => Date.parse(at) <= now;
  if (over(start)) return "can no longer cancel or move it, as it has begun.";
  const when = (at: string) => formatWhen(at, zone, now);
  const { freeCancellationUntil, lateRefundPercent, moveUntil, movesLeft } = terms;
  const back = lateRefundPercent === 0 ? "nothing" : `${lateRefundPercent}%`;
  const cancel =
    lateRefundPercent === 100
      ? "can cancel free of charge"
      : over(freeCancellationUntil)
        ? `can still cancel, but ${lateRefundPercent === 0 ? "" : "only "}${back} goes back`
        : `can cancel free of charge until ${when(freeCancellationUntil)}, later ${back} goes back`;
  const move =
    movesLeft === 0 || over(moveUntil)
      ? "can no longer move it"
      : `can move it ${counted(movesLeft, "more time")} until ${when(moveUntil)}`;
  return `${cancel}; ${move}.`;
}
