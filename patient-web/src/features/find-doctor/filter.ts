import { plusDays } from "@prescripto/web-kit/format/time";

export const dayChoices = ["today", "week", "pick"] as const;
export type DayChoice = (typeof dayChoices)[number];
export const sorts = ["soonest", "name", "fee"] as const;
export type Sort = (typeof sorts)[number];

/** What narrows the list of doctors, as the address says it. */
export interface DoctorFilter {
  specialty?: string | undefined;
  q?: string | undefined;
  language?: string | undefined;
  /** In minor units of the clinic's currency. */
  feeMost?: number | undefined;
  /** Any day when undefined; `from` and `to` count only with "pick". */
  days?: DayChoice | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** The order one asked for. */
  sort?: Sort | undefined;
}

/** Reads the filter out of an address; what is no filter is none. */
export function filterIn(
  search: URLSearchParams,
  dateIn: (name: string) => string | undefined,
): DoctorFilter {
  const given = (name: string) => search.get(name) ?? undefined;
  const feeMost = /^\d{1,12}$/.test(given("feeMost") ?? "") ? Number(given("feeMost")) : undefined;
  return {
    specialty: given("specialty"),
    q: given("q"),
    language: given("language"),
    feeMost,
    days: dayChoices.find((one) => one === given("days")),
    from: dateIn("from"),
    to: dateIn("to"),
    sort: sorts.find((one) => one === given("sort")),
  };
}

/** Calendar dates in the clinic's zone, both included. */
export interface DayWindow {
  from: string;
  to: string;
}

/** The days on which somebody wants to come, counted from the clinic's today; undefined for any day. */
export function windowOf({ days, from, to }: DoctorFilter, today: string): DayWindow | undefined {
  switch (days) {
    case undefined:
      return undefined;
    case "today":
      return { from: today, to: today };
    case "week":
      return { from: today, to: plusDays(today, 6) };
    case "pick": {
      const first = from ?? to;
      if (first === undefined) return undefined;
      const last = to ?? first;
      return last < first ? { from: last, to: first } : { from: first, to: last };
    }
  }
}

/** Whether the days were picked the wrong way round; they are read the other way then. */
export function isUpsideDown({ days, from, to }: DoctorFilter): boolean {
  return days === "pick" && from !== undefined && to !== undefined && to < from;
}

/** The order of the list: who names days wants to know who is free first. */
export function sortOf({ sort, days }: DoctorFilter): Sort {
  return sort ?? (days === undefined ? "name" : "soonest");
}

/** How many filters are set beside the words and the specialty, which are always in sight. */
export function countOf({ language, feeMost, days }: DoctorFilter): number {
  return [language, feeMost, days].filter((one) => one !== undefined).length;
}
