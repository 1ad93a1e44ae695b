import { counted } from "@prescripto/web-kit/format/names";
import { dayHeading, formatDateLong, formatTime } from "@prescripto/web-kit/format/time";
import { useRowKeys } from "@prescripto/web-kit/keyboard/use-row-keys";
import { useRef, type KeyboardEvent } from "react";
import { Link } from "react-router";

import { closedWords } from "./ground";
import type { DayPlan } from "./plan";

interface MonthGridProps {
  days: readonly DayPlan[];
  /** Any day of the month. */
  date: string;
  today: string;
  /** Where a day leads. */
  dayHref: (date: string) => string;
}

const FIRST = 3;
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** How full a month's days are, and who comes first; each leads to its day. */
export function MonthGrid({ days, date, today, dayHref }: MonthGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  useRowKeys({ container: grid });
  const walk = (event: KeyboardEvent) => {
    const links = Array.from(grid.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []);
    const at = links.findIndex((link) => link === document.activeElement);
    const step = steps[event.key];
    const next = at === -1 || step === undefined ? undefined : links[at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={grid} role="presentation" onKeyDown={walk}>
      <div aria-hidden className="grid grid-cols-7 text-center text-small text-muted">
        {days.slice(0, 7).map((day) => (
          <span key={day.date} className="pb-1.5">
            {dayHeading(day.date).weekday}
          </span>
        ))}
      </div>
      <ol className="grid grid-cols-7 border-t border-l border-line">
        {days.map((day) => (
          <MonthDay
            key={day.date}
            day={day}
            outside={!day.date.startsWith(date.slice(0, 7))}
            today={day.date === today}
            href={dayHref(day.date)}
          />
        ))}
      </ol>
    </div>
  );
}

interface MonthDayProps {
  day: DayPlan;
  outside: boolean;
  today: boolean;
  href: string;
}

function MonthDay({ day: { date, open, closed, visits }, outside, today, href }: MonthDayProps) {
  const [shut] = closed;
  const ground =
    shut && open.length === 0 ? "hatched bg-sunken" : open.length > 0 ? "bg-surface" : "bg-sunken";
  const words = [
    formatDateLong(date),
    visits.length === 0 ? "no visits" : counted(visits.length, "visit"),
    ...(shut ? [closedWords(shut)] : []),
  ];
  return (
    <li
      className={`relative min-h-16 border-r border-b border-line p-1.5 hover:outline-2 hover:-outline-offset-2 hover:outline-edge md:min-h-29 ${ground}`}
    >
      <div className="flex items-center justify-between gap-1">
        <Link
          to={href}
          data-row={date}
          aria-label={words.join(", ")}
          aria-current={today ? "date" : undefined}
          className={`inline-flex size-7 items-center justify-center rounded-full figures -outline-offset-2 after:absolute after:inset-0 aria-[current=date]:bg-pine aria-[current=date]:font-semibold aria-[current=date]:text-on-pine ${outside ? "text-muted" : "font-semibold"}`}
        >
          {Number(date.slice(8))}
        </Link>
        {visits.length > 0 && (
          <span aria-hidden className="text-small font-semibold text-pine figures">
            <span className="md:hidden">{visits.length}</span>
            <span className="max-md:hidden">{counted(visits.length, "visit")}</span>
          </span>
        )}
      </div>
      <div aria-hidden className="mt-1 grid gap-0.5 text-small max-md:hidden">
        {shut && (
          <span className="w-fit max-w-full truncate rounded-full bg-paper px-2 text-muted">
            {closedWords(shut)}
          </span>
        )}
        {visits.slice(0, FIRST).map(({ visit: { id, start, zone, patient } }) => (
          <span key={id} className="truncate">
            <span className="figures">{formatTime(start, zone)}</span> {patient.name}
          </span>
        ))}
        {visits.length > FIRST && <span className="text-muted">and {visits.length - FIRST} more</span>}
      </div>
    </li>
  );
}
