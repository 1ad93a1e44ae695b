import type { Slot } from "@prescripto/web-kit/api/types";
import { formatWhen } from "@prescripto/web-kit/format/time";
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
    <div className="mt-2 grid gap-2">
      <p className="font-semibold">Free close to it</p>
      <ul className="flex flex-wrap gap-2">
        {slots.map((slot) => (
          <li key={slot.start}>
            <Button asChild size="small">
              <Link to={hrefOf(slot)} replace>
                <span className="inline-block figures first-letter:uppercase">
                  {formatWhen(slot.start, zone, now)}
                </span>
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The free times closest to the wanted one, in their order. */
export function closest(slots: readonly Slot[], wanted: string, most = 6): Slot[] {
  const distance = ({ start }: Slot) => Math.abs(Date.parse(start) - Date.parse(wanted));
  return [...slots]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, most)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}
