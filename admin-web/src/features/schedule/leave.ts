import type { Leave } from "@prescripto/web-kit/api/types";
import { formatDate, plusDays } from "@prescripto/web-kit/format/time";
import { z } from "zod";

import { minutesOf, timeOf } from "./week";

/** Leave as it is typed: local dates and times of the clinic, "2026-12-01T09:00"; no id while it is new. */
export const typedLeave = z.object({ id: z.string(), from: z.string(), to: z.string(), note: z.string() });

export type TypedLeave = z.infer<typeof typedLeave>;

export function typedLeaveOf({ id = "", from, to, note = "" }: Leave): TypedLeave {
  return { id, from: from.slice(0, 16), to: to.slice(0, 16), note };
}

export function leaveOf({ id, from, to, note }: TypedLeave): Leave {
  return { from, to, ...(id !== "" && { id }), ...(note.trim() !== "" && { note: note.trim() }) };
}

/** Whole days, the last one included. */
export function wholeDays(first: string, last: string): Pick<TypedLeave, "from" | "to"> {
  return { from: `${first}T00:00`, to: `${plusDays(last, 1)}T00:00` };
}

/** Some hours of one day. */
export function hoursAway(date: string, span: { from: number; to: number }): Pick<TypedLeave, "from" | "to"> {
  return { from: `${date}T${timeOf(span.from)}`, to: `${date}T${timeOf(span.to)}` };
}

/** First and last day when the leave is of whole days. */
export function daysOf({
  from,
  to,
}: Pick<TypedLeave, "from" | "to">): { first: string; last: string } | undefined {
  return from.endsWith("T00:00") && to.endsWith("T00:00")
    ? { first: from.slice(0, 10), last: plusDays(to.slice(0, 10), -1) }
    : undefined;
}

/** The part of a date that the leave takes, in minutes after midnight. */
export function spanOn(date: string, { from, to }: TypedLeave): { from: number; to: number } | undefined {
  if (from >= `${plusDays(date, 1)}T00:00` || to <= `${date}T00:00`) return undefined;
  const begin = from.startsWith(date) ? minutesOf(from.slice(11)) : 0;
  const end = to.startsWith(date) ? minutesOf(to.slice(11)) : 24 * 60;
  return begin === undefined || end === undefined || end <= begin ? undefined : { from: begin, to: end };
}

/** Whether it lies within one day and so can be moved about in it. */
export function isOfHours({ from, to }: TypedLeave): boolean {
  return from.slice(0, 10) === to.slice(0, 10);
}

/** "Tue 24 Nov", "Tue 24 Nov – Fri 27 Nov", "Tue 24 Nov, 09:00–13:00", "Tue 24 Nov 13:00 – Wed 25 Nov 12:00" */
export function leaveWords(leave: Pick<TypedLeave, "from" | "to">): string {
  const days = daysOf(leave);
  if (days !== undefined) {
    return days.first === days.last
      ? formatDate(days.first)
      : `${formatDate(days.first)} – ${formatDate(days.last)}`;
  }
  const [fromDate, fromTime] = [leave.from.slice(0, 10), leave.from.slice(11)];
  const [toDate, toTime] = [leave.to.slice(0, 10), leave.to.slice(11)];
  return fromDate === toDate
    ? `${formatDate(fromDate)}, ${fromTime}–${toTime}`
    : `${formatDate(fromDate)} ${fromTime} – ${formatDate(toDate)} ${toTime}`;
}

/** What is wrong with it, in words that say how to mend it. */
export function whatIsWrongWith({ from, to }: Pick<TypedLeave, "from" | "to">): string | undefined {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
  if (!form.test(from) || !form.test(to)) return "Please set both.";
  if (to <= from) return "This leave ends before it starts.";
  const offUnit = [from, to].some((at) => (minutesOf(at.slice(11)) ?? 1) % 5 !== 0);
  return offUnit ? "Please use times on five minutes, such as 09:05." : undefined;
}
