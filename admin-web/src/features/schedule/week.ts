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

const range = z.object({ from: z.string(), to: z.string() });

/** The hours of one day: each ends after it starts, all lie on five minutes, none overlaps another. */
const dailyRanges = z.array(range).superRefine((ranges, context) => {
  ranges.forEach(({ from, to }, i) => {
    const message = whatIsWrong(from, to, ranges.slice(0, i));
    if (message !== undefined) context.addIssue({ code: "custom", message, path: [i, "from"] });
  });
});

function whatIsWrong(
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
  const on = (day: Day) => hours.filter((one) => one.day === day).map(({ from, to }) => ({ from, to }));
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

export function hoursOf(typed: Week): WeeklyHours[] {
  return days.flatMap((day) => typed[day].map(({ from, to }) => ({ day, from, to })));
}

/** How long the hours of a day are together: "7 h", "7 h 30"; nothing while they make no sense. */
export function lengthOf(ranges: Week[Day]): string {
  const minutes = ranges.reduce((sum, { from, to }) => {
    const [start, end] = [minutesOf(from), minutesOf(to)];
    return start === undefined || end === undefined || end <= start ? Number.NaN : sum + end - start;
  }, 0);
  if (Number.isNaN(minutes) || minutes === 0) return "";
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? "" : ` ${String(rest).padStart(2, "0")}`}`;
}
