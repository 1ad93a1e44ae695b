import type { OfferedDay } from "@prescripto/web-kit/api/types";
import { dayHeading, formatDateLong, plusDays } from "@prescripto/web-kit/format/time";
import { Tabs } from "radix-ui";

interface DayStripProps {
  days: readonly OfferedDay[];
  /** The clinic's date now. */
  today: string;
}

/** The days of a week as tabs, each with how many times are free; arrow keys move between them. */
export function DayStrip({ days, today }: DayStripProps) {
  return (
    <Tabs.List
      aria-label="Days"
      className="relative -mx-4 flex gap-1.5 overflow-x-auto px-4 py-1 sm:mx-0 sm:gap-2 sm:px-0"
    >
      {days.map(({ date, slots }) => {
        const { weekday, day } = dayHeading(date);
        const near = date === today ? "Today" : date === plusDays(today, 1) ? "Tomorrow" : undefined;
        const free = slots.length === 0 ? "none free" : `${slots.length} free`;
        return (
          <Tabs.Trigger
            key={date}
            value={date}
            data-empty={slots.length === 0 || undefined}
            className="grid min-w-17 flex-1 justify-items-center gap-0.5 rounded-touch border border-edge bg-surface px-1 py-2.5 hover:border-pine hover:bg-pine-soft data-empty:border-line data-empty:bg-transparent data-empty:text-muted data-[state=active]:border-pine data-[state=active]:bg-pine data-[state=active]:text-on-pine"
          >
            <span className="sr-only">
              {`${near === undefined ? "" : `${near}, `}${formatDateLong(date, today.slice(0, 4))}, ${free}`}
            </span>
            <span aria-hidden className="text-small font-semibold">
              {near === "Today" ? "Today" : weekday}
            </span>
            <span aria-hidden className="text-title leading-tight font-semibold figures">
              {day}
            </span>
            <span aria-hidden className="mt-1 text-small whitespace-nowrap">
              {slots.length === 0 ? "–" : `${slots.length} free`}
            </span>
          </Tabs.Trigger>
        );
      })}
    </Tabs.List>
  );
}
