import { formatDateLong, formatDateRange, plusDays } from "@prescripto/web-kit/format/time";
import { z } from "zod";

const view = z.enum(["day", "week", "month"]);
export type View = z.infer<typeof view>;

/** The days in sight. */
export interface Span {
  view: View;
  /** The one that was asked for; the others are around it. */
  date: string;
  from: string;
  to: string;
}

/** What the address asks for; where it is silent, today and the usual view. */
export function readSpan(search: URLSearchParams, today: string, usual: View): Span {
  return spanOf(
    view.safeParse(search.get("view")).data ?? usual,
    z.iso.date().safeParse(search.get("date")).data ?? today,
  );
}

/** Weeks begin on Monday; a month is shown in whole weeks. */
export function spanOf(wanted: View, date: string): Span {
  switch (wanted) {
    case "day":
      return { view: wanted, date, from: date, to: date };
    case "week": {
      const from = mondayOf(date);
      return { view: wanted, date, from, to: plusDays(from, 6) };
    }
    case "month": {
      const first = `${date.slice(0, 7)}-01`;
      return { view: wanted, date, from: mondayOf(first), to: plusDays(mondayOf(lastOfMonth(date)), 6) };
    }
  }
}

/** The same view one step on, or back. */
export function stepped({ view: wanted, date }: Span, step: 1 | -1): Span {
  switch (wanted) {
    case "day":
      return spanOf(wanted, plusDays(date, step));
    case "week":
      return spanOf(wanted, plusDays(date, 7 * step));
    case "month": {
      const first = `${date.slice(0, 7)}-01`;
      return spanOf(wanted, step === 1 ? plusDays(lastOfMonth(date), 1) : firstOfMonthBefore(first));
    }
  }
}

export function titleOf({ view: wanted, date, from, to }: Span, today: string): string {
  const thisYear = today.slice(0, 4);
  switch (wanted) {
    case "day":
      return formatDateLong(date, thisYear);
    case "week":
      return `${formatDateRange(from, to)}${to.startsWith(thisYear) ? "" : ` ${to.slice(0, 4)}`}`;
    case "month":
      return formatDateLong(date).split(" ").slice(2).join(" ");
  }
}

/** Every day of it, in order. */
export function daysOf({ from, to }: Pick<Span, "from" | "to">): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

function mondayOf(date: string): string {
  return plusDays(date, -((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));
}

function lastOfMonth(date: string): string {
  return plusDays(`${plusDays(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1);
}

function firstOfMonthBefore(first: string): string {
  return `${plusDays(first, -1).slice(0, 7)}-01`;
}
