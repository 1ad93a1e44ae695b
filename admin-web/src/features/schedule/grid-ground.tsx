import type { GridColumn, Span } from "./grid";
import { placed } from "./grid-block";

/** What lies below a day's blocks; the day's heading says the same in words. */
export function GridGround({ column, shown }: { column: GridColumn; shown: Span }) {
  const { holiday, closed = false, visits = [] } = column;
  return (
    <div aria-hidden className="pointer-events-none">
      {holiday !== undefined && (
        <div className="absolute inset-0 overflow-hidden bg-sky-soft p-1 sm:p-2">
          <p className="text-small font-semibold text-sky max-sm:[writing-mode:vertical-rl]">{holiday}</p>
        </div>
      )}
      {closed && holiday === undefined && (
        <p className="p-1 text-small text-muted max-sm:[writing-mode:vertical-rl] sm:p-2">Closed</p>
      )}
      {visits.map((visit) => (
        <span
          key={visit.from}
          className="absolute right-0 z-1 w-1 rounded-l-full bg-sky sm:w-2"
          style={placed(visit, shown)}
        />
      ))}
    </div>
  );
}
