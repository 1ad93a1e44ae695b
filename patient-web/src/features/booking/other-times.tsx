import type { Slot } from "@prescripto/web-kit/api/types";
import { byDay } from "@prescripto/web-kit/format/days";
import { formatDay, formatTime, formatWhen } from "@prescripto/web-kit/format/time";
import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

interface OtherTimesProps {
  slots: readonly Slot[];
  zone: string;
  now: number;
  hrefOf: (slot: Slot) => string;
}

/** Free times to take instead, as buttons; the address changes, the page stays. */
export function OtherTimes({ slots, zone, now, hrefOf }: OtherTimesProps) {
  if (slots.length === 0) return null;
  return (
    <div className="mt-2 grid gap-3">
      {byDay(slots, zone).map(({ date, slots: ofDay }) => {
        const day = formatDay(ofDay[0]?.start ?? "", zone, now);
        return (
          <div key={date} className="grid gap-1">
            <p className="text-small font-semibold first-letter:uppercase">{day}</p>
            <ul aria-label={`Free ${day}`} className="flex flex-wrap gap-2">
              {ofDay.map((slot) => (
                <li key={slot.start}>
                  <Button asChild>
                    <Link
                      to={hrefOf(slot)}
                      replace
                      aria-label={`Take ${formatWhen(slot.start, zone, now)} instead`}
                      className="figures"
                    >
                      {formatTime(slot.start, zone)}
                    </Link>
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

/** The free times closest to the wanted one, but not that one, in their order. */
export function closest(slots: readonly Slot[], wanted: string, most = 6): Slot[] {
  const distance = ({ start }: Slot) => Math.abs(Date.parse(start) - Date.parse(wanted));
  return slots
    .filter((slot) => !isAt(slot, wanted))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, most)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

export function isAt(slot: Slot, start: string): boolean {
  return Date.parse(slot.start) === Date.parse(start);
}
