import type { Holiday } from "@prescripto/web-kit/api/types";

export const LONGEST_NAME = 80;

/** The holidays of a year, in their order. */
export function ofYear(items: readonly Holiday[], year: string): Holiday[] {
  return items.filter(({ date }) => date.startsWith(`${year}-`)).sort(byDate);
}

export function withHoliday(items: readonly Holiday[], one: Holiday): Holiday[] {
  return [...items.filter(({ date }) => date !== one.date), one].sort(byDate);
}

export function withoutHoliday(items: readonly Holiday[], date: string): Holiday[] {
  return items.filter((one) => one.date !== date);
}

/** The holiday that is among the later ones and was not among the earlier; none when one was removed. */
export function addedTo(before: readonly Holiday[], after: readonly Holiday[]): Holiday | undefined {
  return after.find(({ date }) => before.every((one) => one.date !== date));
}

/** Why this cannot be a holiday, in words that say how to mend it. */
export function whatIsWrong(
  { date, name }: Holiday,
  items: readonly Holiday[],
): { date?: string; name?: string } {
  const there = items.find((one) => one.date === date);
  return {
    ...(!/^\d{4}-\d{2}-\d{2}$/.test(date)
      ? { date: "Please set a date." }
      : there !== undefined && { date: `That day is ${there.name} already.` }),
    ...(name.trim() === "" && { name: "Please give it a name, for example Diwali." }),
  };
}

function byDate(one: Holiday, other: Holiday): number {
  return one.date < other.date ? -1 : 1;
}
