import { dateOf, formatDateLong, formatTime } from "@prescripto/web-kit/format/time";

/** A moment in full, by the clinic's clock. */
export function Moment({ at, zone }: { at: string; zone: string }) {
  return (
    <>
      {formatDateLong(dateOf(at, zone))}, <span className="figures">{formatTime(at, zone)}</span>
    </>
  );
}
