import type { Slot } from "@prescripto/web-kit/api/types";
import { formatTime } from "@prescripto/web-kit/format/time";
import { Button } from "@prescripto/web-kit/ui/button";
import { useId, useRef, type KeyboardEvent } from "react";
import { Link } from "react-router";

interface TimeGridProps {
  slots: readonly Slot[];
  zone: string;
  hrefOf: (slot: Slot) => string;
}

const parts = [
  { name: "Morning", from: "00:00", until: "12:00" },
  { name: "Afternoon", from: "12:00", until: "17:00" },
  { name: "Evening", from: "17:00", until: "24:00" },
];

/** One day's free times by part of the day. Tab reaches the first; arrow keys, Home and End move among all of them. */
export function TimeGrid({ slots, zone, hrefOf }: TimeGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const links = Array.from(grid.current?.querySelectorAll("a") ?? []);
    const next = nextIndex(
      event.key,
      links.findIndex((link) => link === document.activeElement),
      links.length,
    );
    if (next === undefined) return;
    event.preventDefault();
    links[next]?.focus();
  };
  return (
    <div ref={grid} role="presentation" onKeyDown={move} className="grid gap-5">
      {parts.map(({ name, from, until }) => {
        const within = slots.filter(({ start }) => {
          const time = formatTime(start, zone);
          return time >= from && time < until;
        });
        return (
          within.length > 0 && (
            <PartOfDay key={name} name={name} slots={within} first={slots[0]} zone={zone} hrefOf={hrefOf} />
          )
        );
      })}
    </div>
  );
}

function PartOfDay({
  name,
  slots,
  first,
  zone,
  hrefOf,
}: TimeGridProps & { name: string; first: Slot | undefined }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-2 text-small font-semibold text-muted">
        {name}
      </h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2">
        {slots.map((slot) => (
          <li key={slot.start}>
            <Button asChild wide>
              <Link to={hrefOf(slot)} tabIndex={slot === first ? 0 : -1} className="figures">
                {formatTime(slot.start, zone)}
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nextIndex(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(current + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(current - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
