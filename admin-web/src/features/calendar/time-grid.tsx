import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { counted } from "@prescripto/web-kit/format/names";
import { dateOf, dayHeading, formatDateLong, formatTime, minuteOfDay } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { useRowKeys } from "@prescripto/web-kit/keyboard/use-row-keys";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { Link } from "react-router";

import { byArrow } from "./arrows";
import { frameOf, type Frame } from "./frame";
import { Ground } from "./ground";
import type { DayPlan } from "./plan";
import { useDrag } from "./use-drag";
import { useTodayInSight } from "./use-today-in-sight";
import { VisitBlock } from "./visit-block";

interface TimeGridProps {
  days: readonly DayPlan[];
  /** The clinic's. */
  zone: string;
  hrefOf: (id: string) => string;
  openId: string | undefined;
  onFollow: (id: string) => void;
  /** Someone wants to go on after the last visit. */
  onEnd?: () => void;
  /** Where a day's heading leads; without it a single day needs no heading. */
  dayHref?: (date: string) => string;
  /** A visit was dragged to another time; left out where that leads nowhere. */
  onDropped?: ((visit: StaffAppointment, start: string) => void) | undefined;
  /** What can be done with a visit, where one day has the whole width. */
  actions?: (visit: StaffAppointment) => ReactNode;
}

/** A line is large enough to be read and touched. */
const LEAST = { day: 30, week: 22 };

/** Days side by side, from morning to evening: an hour is as long as an hour, and a line says where one is. */
export function TimeGrid({
  days,
  zone,
  hrefOf,
  openId,
  onFollow,
  onEnd,
  dayHref,
  onDropped,
  actions,
}: TimeGridProps) {
  const now = useNow();
  const grid = useRef<HTMLDivElement>(null);
  const single = days.length === 1;
  const frame = frameOf(days, single ? LEAST.day : LEAST.week);
  const drag = useDrag(frame, zone, onDropped);
  useRowKeys({
    container: grid,
    onReach: (id) => {
      if (openId !== undefined && id !== openId) onFollow(id);
    },
    ...(onEnd !== undefined && { onEnd }),
  });
  const walk = (event: KeyboardEvent) => {
    const next = byArrow(event.key, grid.current);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    const id = next.dataset["row"];
    if (openId !== undefined && id !== undefined) onFollow(id);
  };
  const today = dateOf(now, zone);
  const frameOfDays = useTodayInSight(days[0]?.date, today);
  return (
    // Positioned, so that what only screen readers hear scrolls with its day instead of making the page wider.
    <div ref={frameOfDays} className="relative max-md:-mx-4 max-md:overflow-x-auto max-md:px-4">
      <div
        ref={grid}
        role="presentation"
        onKeyDown={walk}
        onDragOver={drag.over}
        onDrop={drag.drop}
        // A phone scrolls a week sideways; elsewhere it keeps to its room, also beside an open visit.
        className={`grid [--least:0px] ${single ? "" : "max-md:[--least:7.5rem]"}`}
        style={{
          gridTemplateColumns: `3.25rem repeat(${days.length}, minmax(var(--least), 1fr))`,
          // As wide as its days, or the hours would stay in sight no further than the screen's own width.
          minWidth: `calc(3.25rem + ${days.length} * var(--least))`,
        }}
      >
        {dayHref !== undefined && (
          <>
            <span className="bg-paper lg:sticky lg:top-0 lg:z-10" />
            {days.map(({ date }) => (
              <DayHeading key={date} date={date} today={date === today} href={dayHref(date)} />
            ))}
          </>
        )}
        <Hours frame={frame} />
        {days.map((day) => (
          <section
            key={day.date}
            data-date={day.date}
            aria-label={`${formatDateLong(day.date)}, ${counted(day.visits.length, "visit")}`}
            className="relative my-3 border-l border-line bg-sunken last:border-r"
            style={{ height: frame.height }}
          >
            <Ground day={day} frame={frame} />
            {day.date === today && <NowLine now={now} zone={zone} frame={frame} />}
            <ol>
              {day.visits.map((placed) => (
                <VisitBlock
                  key={placed.visit.id}
                  placed={placed}
                  frame={frame}
                  date={day.date}
                  now={now}
                  href={hrefOf(placed.visit.id)}
                  open={placed.visit.id === openId}
                  onDrag={
                    onDropped !== undefined && placed.visit.allowed.includes("MOVE")
                      ? drag.take(placed.visit)
                      : undefined
                  }
                  actions={single && placed.lanes === 1 ? actions : undefined}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );
}

function DayHeading({ date, today, href }: { date: string; today: boolean; href: string }) {
  const { weekday, day, month } = dayHeading(date);
  return (
    <h3 className="bg-paper pb-1 text-center lg:sticky lg:top-0 lg:z-10">
      <Link
        to={href}
        aria-current={today ? "date" : undefined}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-touch px-2 text-muted hover:bg-sunken hover:text-ink aria-[current=date]:font-semibold aria-[current=date]:text-pine pointer-coarse:min-h-11"
      >
        {weekday}
        <span
          className={`figures ${today ? "inline-flex size-7 items-center justify-center rounded-full bg-pine text-on-pine" : "text-ink"}`}
        >
          {day}
        </span>
        <span className="sr-only"> {month}</span>
      </Link>
    </h3>
  );
}

function Hours({ frame }: { frame: Frame }) {
  return (
    <div
      aria-hidden
      className="relative my-3 bg-paper max-md:sticky max-md:-left-4 max-md:z-10"
      style={{ height: frame.height }}
    >
      {frame.hours.map((hour) => (
        <span
          key={hour}
          className="absolute right-2 -translate-y-1/2 text-small text-muted figures"
          style={{ top: frame.y(hour * 60) }}
        >
          {String(hour % 24).padStart(2, "0")}:00
        </span>
      ))}
    </div>
  );
}

/** Where one is. It runs below the visits, so that it crosses out no name. */
function NowLine({ now, zone, frame }: { now: number; zone: string; frame: Frame }) {
  const at = new Date(now).toISOString();
  const minute = minuteOfDay(at, zone);
  if (!frame.holds(minute)) return null;
  return (
    <div
      aria-hidden
      title={`Now, ${formatTime(at, zone)}`}
      className="pointer-events-none absolute inset-x-0 flex -translate-y-1/2 items-center"
      style={{ top: frame.y(minute) }}
    >
      <span className="-ml-1 size-2 rounded-full bg-brick" />
      <span className="flex-1 border-t-2 border-brick" />
    </div>
  );
}
