import type { Holiday } from "@prescripto/web-kit/api/types";
import { plusDays } from "@prescripto/web-kit/format/time";

import type { PlanTyped, TypedOverride } from "./plan";
import { dayOf, type TypedRange } from "./week";

/** Why a date has the hours it has. */
export type Source = "usual" | "own" | "closed" | "holiday";

export interface DatePlan {
  source: Source;
  hours: readonly TypedRange[];
  /** The clinic's holiday on that date, whether it closes the day or the doctor comes nevertheless. */
  holiday?: string;
}

type Dated = Pick<PlanTyped, "days" | "overrides">;

/** The hours of a date, leave aside: its own ones, else none on a holiday, else those of its weekday. */
export function datePlan(date: string, { days, overrides }: Dated, holidays: readonly Holiday[]): DatePlan {
  const holiday = holidays.find((one) => one.date === date)?.name;
  const named = holiday === undefined ? {} : { holiday };
  const own = overrides.find((one) => one.date === date);
  if (own !== undefined) {
    // A day without hours is closed by the holiday or by the doctor; for the patient it is the same.
    return { source: own.hours.length === 0 ? "closed" : "own", hours: own.hours, ...named };
  }
  return holiday === undefined
    ? { source: "usual", hours: days[dayOf(date)] }
    : { source: "holiday", hours: [], holiday };
}

/** The overrides with these hours on that date instead of any before; undefined: the usual ones again. */
export function withOverride(
  overrides: readonly TypedOverride[],
  date: string,
  hours: TypedRange[] | undefined,
): TypedOverride[] {
  const others = overrides.filter((one) => one.date !== date);
  const all = hours === undefined ? others : [...others, { date, hours }];
  return all.sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The Monday of the week a date lies in. */
export function mondayOf(date: string): string {
  const sunday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return plusDays(date, -((sunday + 6) % 7));
}

export function weekFrom(monday: string): string[] {
  return Array.from({ length: 7 }, (_, i) => plusDays(monday, i));
}
