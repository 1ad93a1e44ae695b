import type { WeeklyHours } from "@prescripto/web-kit/api/types";
import { z } from "zod";

export type Day = WeeklyHours["day"];

export const days = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const satisfies readonly Day[];

/** "MONDAY" -> "Monday" */
export function dayName(day: Day): string {
  return day.charAt(0) + day.slice(1).toLowerCase();
}

/** "09:30" -> 570 minutes after midnight; undefined when it is no time. */
export function minutesOf(time: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** 570 -> "09:30" */
export function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

export interface TypedRange {
  from: string;
  to: string;
}

/** What of the typed hours can be drawn, with its place in the list. */
export function spansOf(ranges: readonly TypedRange[]): { index: number; from: number; to: number }[] {
  return ranges.flatMap((range, index) => {
    const [from, to] = [minutesOf(range.from), minutesOf(range.to)];
    return from === undefined || to === undefined || to <= from ? [] : [{ index, from, to }];
  });
}

/** The hours with those at `index` put elsewhere, or taken out; without an index, with more. In their order. */
export function withRange(
  ranges: readonly TypedRange[],
  index: number | undefined,
  span?: { from: number; to: number },
): TypedRange[] {
  const others = ranges.filter((_range, i) => i !== index);
  const all = span === undefined ? others : [...others, { from: timeOf(span.from), to: timeOf(span.to) }];
  return all.sort((one, other) => (one.from < other.from ? -1 : 1));
}

const range = z.object({ from: z.string(), to: z.string() });

/** The hours of one day: each ends after it starts, all lie on five minutes, none overlaps another. */
export const dailyRanges = z.array(range).superRefine((ranges, context) => {
  ranges.forEach(({ from, to }, i) => {
    const message = whatIsWrong(from, to, ranges.slice(0, i));
    if (message !== undefined) context.addIssue({ code: "custom", message, path: [i, "from"] });
  });
});

/** Why these cannot be hours of a day beside the others, in words that say how to mend it. */
export function whatIsWrong(
  from: string,
  to: string,
  others: readonly z.output<typeof range>[],
): string | undefined {
  const start = minutesOf(from);
  const end = minutesOf(to);
  if (start === undefined || end === undefined) return "Please set both times.";
  if (end <= start) return "These hours end before they start.";
  if (start % 5 !== 0 || end % 5 !== 0) return "Please use times on five minutes, such as 09:05.";
  const overlaps = others.some((other) => {
    const [otherStart, otherEnd] = [minutesOf(other.from), minutesOf(other.to)];
    return otherStart !== undefined && otherEnd !== undefined && start < otherEnd && otherStart < end;
  });
  return overlaps ? "These hours overlap others of the day." : undefined;
}

export const week = z.object({
  MONDAY: dailyRanges,
  TUESDAY: dailyRanges,
  WEDNESDAY: dailyRanges,
  THURSDAY: dailyRanges,
  FRIDAY: dailyRanges,
  SATURDAY: dailyRanges,
  SUNDAY: dailyRanges,
});

export type Week = z.infer<typeof week>;

export function weekOf(hours: readonly WeeklyHours[]): Week {
  const on = (day: Day) =>
    hours
      .filter((one) => one.day === day)
      .map(({ from, to }) => ({ from, to }))
      .sort((one, other) => (one.from < other.from ? -1 : 1));
  return {
    MONDAY: on("MONDAY"),
    TUESDAY: on("TUESDAY"),
    WEDNESDAY: on("WEDNESDAY"),
    THURSDAY: on("THURSDAY"),
    FRIDAY: on("FRIDAY"),
    SATURDAY: on("SATURDAY"),
    SUNDAY: on("SUNDAY"),
  };
}

/** The day of the week a date is: "2026-11-24" -> "TUESDAY" */
export function dayOf(date: string): Day {
  const sunday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return days[(sunday + 6) % 7] ?? "MONDAY";
}

export function hoursOf(typed: Week): WeeklyHours[] {
  return days.flatMap((day) => typed[day].map(({ from, to }) => ({ day, from, to })));
}

/** How long the hours of a day are together: "7 h", "7 h 30"; nothing while they make no sense. */
export function lengthOf(ranges: readonly TypedRange[]): string {
  const minutes = ranges.reduce((sum, { from, to }) => {
    const [start, end] = [minutesOf(from), minutesOf(to)];
    return start === undefined || end === undefined || end <= start ? Number.NaN : sum + end - start;
  }, 0);
  if (Number.isNaN(minutes) || minutes === 0) return "";
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? "" : ` ${String(rest).padStart(2, "0")}`}`;
}
