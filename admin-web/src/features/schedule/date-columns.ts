import type { DoctorCalendar, Holiday } from "@prescripto/web-kit/api/types";
import { dateOf, formatDateLong, minuteOfDay } from "@prescripto/web-kit/format/time";

import { datePlan, type DatePlan } from "./dates";
import type { GridBlock, GridColumn, Span } from "./grid";
import { isOfHours, spanOn, type TypedLeave } from "./leave";
import type { PlanTyped } from "./plan";
import { spansOf } from "./week";

export type DateColumn = GridColumn &
  DatePlan & {
    visits: readonly Span[];
    /** Leave takes the whole day. */
    away: boolean;
  };

/** A date as the calendar shows it: its hours, leave over them, the clinic's holiday below, booked visits at the side. */
export function dateColumn(
  date: string,
  plan: Pick<PlanTyped, "days" | "overrides" | "leave">,
  calendar: DoctorCalendar | undefined,
  today: string,
): DateColumn {
  const found = datePlan(date, plan, holidaysIn(calendar));
  const hours = spansOf(found.hours).map((span): GridBlock => ({ ...span, column: date, kind: "hours" }));
  const leave = plan.leave.flatMap((one, index): GridBlock[] => {
    const span = spanOn(date, one);
    return span === undefined ? [] : [{ ...leaveBlock(one), ...span, column: date, index }];
  });
  const visits = visitsOn(date, calendar);
  return {
    ...found,
    key: date,
    name: formatDateLong(date, today.slice(0, 4)),
    blocks: [...hours, ...leave],
    past: date < today,
    closed: found.source === "closed",
    visits,
    away: leave.some(({ from, to }) => from === 0 && to === 24 * 60),
  };
}

function leaveBlock(leave: TypedLeave): Pick<GridBlock, "kind" | "name" | "fixed"> {
  return { kind: "leave", name: leave.note === "" ? "Leave" : leave.note, fixed: !isOfHours(leave) };
}

export function holidaysIn(calendar: DoctorCalendar | undefined): Holiday[] {
  return (calendar?.closed ?? [])
    .filter(({ kind }) => kind === "HOLIDAY")
    .map(({ from, name = "Holiday" }) => ({ date: dateOf(from, calendar?.zone ?? "UTC"), name }));
}

function visitsOn(date: string, calendar: DoctorCalendar | undefined): Span[] {
  if (calendar === undefined) return [];
  const { zone } = calendar;
  return calendar.items
    .filter(({ start }) => dateOf(start, zone) === date)
    .map(({ start, end }) => ({ from: minuteOfDay(start, zone), to: minuteOfDay(end, zone) }));
}

/** "Usual hours", "Own hours", "On leave", "Closed": why the day is as it is. */
export function sourceWords({ source, hours, holiday, away }: DatePlan & { away: boolean }): string {
  if (away && (source === "usual" || source === "own")) return "On leave";
  switch (source) {
    case "usual":
      return hours.length === 0 ? "No visits" : "Usual hours";
    case "own":
      return "Own hours";
    case "closed":
      return "Closed";
    case "holiday":
      return holiday ?? "Holiday";
  }
}
