import type { Move, StaffAppointment } from "@prescripto/web-kit/api/types";
import { wordsForCode } from "@prescripto/web-kit/appointment/cancellation-code";
import { shareOf } from "@prescripto/web-kit/appointment/staff-payment";
import { wordsForCanceller } from "@prescripto/web-kit/appointment/status";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";

import { wordsForPatientTerms } from "./patient-terms";

/** How the visit came to be as it is, and what the patient was promised about cancelling and moving. */
export function VisitStory({ visit }: { visit: StaffAppointment }) {
  const { bookedAt, zone, moves, cancellation, allowed } = visit;
  const { paid } = visit.payment;
  const now = useNow();
  const when = (at: string) => formatWhen(at, zone, now);
  return (
    <section aria-label="How it came about" className="border-t border-line pt-5 text-small">
      <Facts>
        <Fact name="Booked">{when(bookedAt)}</Fact>
        {moves.map((move) => (
          <Fact key={move.at} name="Moved">
            {when(move.at)} by {wordsForCanceller(move.by)}
            <br />
            <span className="text-muted">{pathOf(move, when)}</span>
          </Fact>
        ))}
        {cancellation && (
          <Fact name="Cancelled">
            {when(cancellation.at)} by {wordsForCanceller(cancellation.by)}
            {cancellation.code !== undefined && <Line>{wordsForCode(cancellation.code)}</Line>}
            {cancellation.note !== undefined && <Line>“{cancellation.note}”</Line>}
            {paid !== undefined && (
              <Line>
                {cancellation.refundPercent}% of what was paid goes back,{" "}
                {formatMoney(shareOf(paid, cancellation.refundPercent))}
              </Line>
            )}
          </Fact>
        )}
        {allowed.includes("CANCEL") && <Fact name="The patient">{wordsForPatientTerms(visit, now)}</Fact>}
      </Facts>
    </section>
  );
}

function Line({ children }: { children: React.ReactNode }) {
  return <span className="block text-muted">{children}</span>;
}

/** The doctors are named where it went from one to another. */
function pathOf({ from, to }: Move, when: (at: string) => string): string {
  const other = from.doctorId !== to.doctorId;
  return `from ${when(from.start)}${other ? ` with ${from.doctorName}` : ""} to ${when(to.start)}${other ? ` with ${to.doctorName}` : ""}`;
}
