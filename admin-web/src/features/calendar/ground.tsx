import type { Frame } from "./frame";
import type { ClosedBand, DayPlan } from "./plan";

/** What lies below a day's visits: open hours light, the rest darker, leave and holidays hatched, a line an hour. */
export function Ground({ day: { open, closed }, frame }: { day: DayPlan; frame: Frame }) {
  const place = ({ from, to }: { from: number; to: number }) => ({
    top: frame.y(from),
    height: frame.y(to) - frame.y(from),
  });
  return (
    <>
      {open.map((band) => (
        <div key={band.from} aria-hidden className="absolute inset-x-0 bg-surface" style={place(band)} />
      ))}
      {closed
        .filter(({ from, to }) => frame.y(to) > frame.y(from))
        .map((band) => (
          <div
            key={`${band.kind} ${band.from}`}
            className="hatched absolute inset-x-0 p-1"
            style={place(band)}
          >
            <span className="inline-block max-w-full truncate rounded-full bg-paper px-2 text-small text-muted">
              {closedWords(band)}
            </span>
          </div>
        ))}
      {frame.hours.map((hour) => (
        <div
          key={hour}
          aria-hidden
          className="absolute inset-x-0 border-t border-line"
          style={{ top: frame.y(hour * 60) }}
        />
      ))}
    </>
  );
}

/** "Leave", with the note that only staff see: "Leave, congress"; "Diwali" */
export function closedWords({ kind, name }: Pick<ClosedBand, "kind" | "name">): string {
  if (kind === "HOLIDAY") return name ?? "Holiday";
  return name === undefined ? "Leave" : `Leave, ${name}`;
}
