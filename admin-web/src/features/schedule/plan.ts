import type { Schedule } from "@prescripto/web-kit/api/types";
import { parseMoney, typedMoney } from "@prescripto/web-kit/format/money";
import { counted } from "@prescripto/web-kit/format/names";
import type { FieldPath } from "react-hook-form";
import { z } from "zod";

import { days, hoursOf, week, weekOf } from "./week";

const wholeNumber = (what: string, least: number, most: number) =>
  z.coerce
    .number<string>(`Please write a number of ${what}.`)
    .int(`Please write whole ${what}.`)
    .min(least, `Please write ${least} or more.`)
    .max(most, `Please write at most ${most}.`);

/** A schedule as it is typed. @param currency the clinic's, in which fees are read */
export function planForm(currency: string) {
  const visitType = z.object({
    /** Empty for a kind of visit that is new. */
    id: z.string(),
    name: z
      .string()
      .trim()
      .min(1, "Please name this kind of visit.")
      .max(80, "Please keep it below 80 characters."),
    minutes: wholeNumber("minutes", 5, 480).multipleOf(5, "Please write a multiple of 5 minutes."),
    fee: z
      .string()
      .refine((text) => parseMoney(text, currency) !== undefined, "Please write an amount, for example 500."),
  });
  return z.object({
    days: week,
    visitTypes: z.array(visitType).min(1, "There must be at least one kind of visit."),
    notice: wholeNumber("minutes", 0, 43_200),
    horizon: wholeNumber("days", 1, 365),
  });
}

export type PlanTyped = z.input<ReturnType<typeof planForm>>;
export type PlanRead = z.output<ReturnType<typeof planForm>>;

/** The shape of what is typed, right or wrong: what a draft must have to be shown again. */
export const typedPlan = z.object({
  days: z.record(z.enum(days), z.array(z.object({ from: z.string(), to: z.string() }))),
  visitTypes: z.array(z.object({ id: z.string(), name: z.string(), minutes: z.string(), fee: z.string() })),
  notice: z.string(),
  horizon: z.string(),
});

export function typedOf(schedule: Schedule): PlanTyped {
  return {
    days: weekOf(schedule.hours),
    visitTypes: schedule.visitTypes.map(({ id, name, minutes, fee }) => ({
      id,
      name,
      minutes: String(minutes),
      fee: typedMoney(fee),
    })),
    notice: String(schedule.minimumNoticeMinutes),
    horizon: String(schedule.horizonDays),
  };
}

export function scheduleOf(plan: PlanRead, before: Schedule, currency: string): Schedule {
  const taken = plan.visitTypes.map(({ id }) => id);
  return {
    version: before.version,
    hours: hoursOf(plan.days),
    visitTypes: plan.visitTypes.map(({ id, name, minutes, fee }) => {
      const own = id === "" ? newId(name, taken) : id;
      taken.push(own);
      return { id: own, name, minutes, fee: parseMoney(fee, currency) ?? { amount: 0, currency } };
    }),
    minimumNoticeMinutes: plan.notice,
    horizonDays: plan.horizon,
  };
}

/** "Follow-up visit" -> "follow-up-visit", with a number when it is taken */
function newId(name: string, taken: readonly string[]): string {
  const plain =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "")
      .slice(0, 36) || "visit";
  const free = (count: number): string => {
    const id = count === 1 ? plain : `${plain}-${count}`;
    return taken.includes(id) ? free(count + 1) : id;
  };
  return free(1);
}

/** What the server's JSON Pointers into a schedule are called in the form it came from. */
export function pointersOf({ hours, visitTypes }: Schedule): Record<string, FieldPath<PlanTyped>> {
  const pointers: Record<string, FieldPath<PlanTyped>> = {
    "/minimumNoticeMinutes": "notice",
    "/horizonDays": "horizon",
  };
  hours.forEach(({ day }, i) => {
    const before = hours.slice(0, i).filter((other) => other.day === day).length;
    for (const part of ["", "/from", "/to"]) pointers[`/hours/${i}${part}`] = `days.${day}.${before}.from`;
  });
  visitTypes.forEach((_type, i) => {
    pointers[`/visitTypes/${i}/name`] = `visitTypes.${i}.name`;
    pointers[`/visitTypes/${i}/id`] = `visitTypes.${i}.name`;
    pointers[`/visitTypes/${i}/minutes`] = `visitTypes.${i}.minutes`;
    pointers[`/visitTypes/${i}/fee`] = `visitTypes.${i}.fee`;
    pointers[`/visitTypes/${i}/fee/amount`] = `visitTypes.${i}.fee`;
  });
  return pointers;
}

const usualNotices = [0, 30, 60, 120, 240, 720, 1440, 2880];

/** The notices to choose from, with the one that is set among them. */
export function noticesWith(current: number): number[] {
  return Array.from(new Set([...usualNotices, current])).sort((a, b) => a - b);
}

/** 90 -> "90 minutes", 120 -> "2 hours", 2880 -> "2 days" */
export function noticeWords(minutes: number): string {
  if (minutes === 0) return "None, until the visit begins";
  if (minutes % 1440 === 0) return counted(minutes / 1440, "day");
  return minutes % 60 === 0 ? counted(minutes / 60, "hour") : counted(minutes, "minute");
}
