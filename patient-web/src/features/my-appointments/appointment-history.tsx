import type { Move, PatientAppointment } from "@prescripto/web-kit/api/types";
import { wordsForCanceller } from "@prescripto/web-kit/appointment/status";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import type { ReactNode } from "react";

import { wordsForCode } from "./cancellation-code";
import { wordsForCancelled } from "./refund";

/** What became of a visit since it was booked: its moves, its end. Nothing where nothing happened. */
export function AppointmentHistory({ appointment }: { appointment: PatientAppointment }) {
  const { moves, cancellation, zone } = appointment;
  const now = useNow();
  if (moves.length === 0 && cancellation === undefined) return null;
  const refund = cancellation && wordsForCancelled(appointment, cancellation.refundPercent);
  return (
    <section aria-labelledby="history" className="grid gap-2 border-t border-line pt-4">
      <h2 id="history" className="font-semibold">
        What changed
      </h2>
      <ol className="grid gap-3">
        {moves.map((move) => (
          <Entry key={move.at} what={`Moved by ${wordsForWho(move.by)}, ${formatWhen(move.at, zone, now)}`}>
            <p>{wordsForMove(move, zone, now)}</p>
            {move.note !== undefined && <Quote>{move.note}</Quote>}
          </Entry>
        ))}
        {cancellation !== undefined && (
          <Entry
            what={`Cancelled by ${wordsForWho(cancellation.by)}, ${formatWhen(cancellation.at, zone, now)}`}
          >
            {cancellation.code !== undefined && <p>{wordsForCode(cancellation.code)}</p>}
            {cancellation.note !== undefined && <Quote>{cancellation.note}</Quote>}
            {refund !== undefined && <p>{refund}</p>}
          </Entry>
        )}
      </ol>
    </section>
  );
}

function Entry({ what, children }: { what: string; children: ReactNode }) {
  return (
    <li className="grid gap-0.5">
      <p className="figures">{what}</p>
      <div className="grid gap-0.5 text-muted figures">{children}</div>
    </li>
  );
}

function Quote({ children }: { children: string }) {
  return <blockquote className="whitespace-pre-line">“{children}”</blockquote>;
}

function wordsForMove({ from, to }: Move, zone: string, now: number): string {
  const place = ({ start, doctorName }: Move["from"]) =>
    from.doctorId === to.doctorId
      ? formatWhen(start, zone, now)
      : `${formatWhen(start, zone, now)} with ${doctorName}`;
  return `From ${place(from)} to ${place(to)}`;
}

function wordsForWho(by: Move["by"]): string {
  return by === "PATIENT" ? "you" : wordsForCanceller(by);
}
