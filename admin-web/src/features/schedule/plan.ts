import type { Schedule } from "@prescripto/web-kit/api/types";
import { parseMoney, typedMoney } from "@prescripto/web-kit/format/money";
import { counted } from "@prescripto/web-kit/format/names";
import { z } from "zod";

import { leaveOf, typedLeave, typedLeaveOf } from "./leave";
import { dailyRanges, days, hoursOf, week, weekOf } from "./week";

const wholeNumber = (what: string, least: number, most: number) =>
  z.coerce
    .number<string>(`Please write a number of ${what}.`)
    .int(`Please write whole ${what}.`)
    .min(least, `Please write ${least} or more.`)
    .max(most, `Please write at most ${most}.`);

const buffer = () => wholeNumber("minutes", 0, 120).multipleOf(5, "Please write a multiple of 5 minutes.");

const payments = ["AT_CLINIC", "PREPAY"] as const;
export const MOST_VISITS = 200;

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
    before: buffer(),
    after: buffer(),
    payment: z.enum(payments),
  });
  return z.object({
    days: week,
    visitTypes: z.array(visitType).min(1, "There must be at least one kind of visit."),
    notice: wholeNumber("minutes", 0, 43_200),
    horizon: wholeNumber("days", 1, 365),
    /** Empty: as many as there is room for. */
    dailyLimit: z
      .string()
      .trim()
      .refine(isLimit, `Please write a whole number from 1 to ${MOST_VISITS}, or leave it empty.`),
    overrides: z.array(z.object({ date: z.string(), hours: dailyRanges })),
    leave: z.array(typedLeave),
  });
}

function isLimit(text: string): boolean {
  return text === "" || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_VISITS);
}

export type PlanTyped = z.input<ReturnType<typeof planForm>>;
export type PlanRead = z.output<ReturnType<typeof planForm>>;
export type TypedOverride = PlanTyped["overrides"][number];

const typedRanges = z.array(z.object({ from: z.string(), to: z.string() }));

/** The shape of what is typed, right or wrong: what a draft must have to be shown again. */
export const typedPlan = z.object({
  days: z.record(z.enum(days), typedRanges),
  visitTypes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      minutes: z.string(),
      fee: z.string(),
      before: z.string(),
      after: z.string(),
      payment: z.enum(payments),
    }),
  ),
  notice: z.string(),
  horizon: z.string(),
  dailyLimit: z.string(),
  overrides: z.array(z.object({ date: z.string(), hours: typedRanges })),
  leave: z.array(typedLeave),
});

export function typedOf(plan: Schedule): PlanTyped {
  return {
    days: weekOf(plan.hours),
    visitTypes: plan.visitTypes.map((type) => ({
      id: type.id,
      name: type.name,
      minutes: String(type.minutes),
      fee: typedMoney(type.fee),
      before: String(type.bufferBeforeMinutes ?? 0),
      after: String(type.bufferAfterMinutes ?? 0),
      payment: type.payment ?? "AT_CLINIC",
    })),
    notice: String(plan.minimumNoticeMinutes),
    horizon: String(plan.horizonDays),
    dailyLimit: plan.dailyLimit === undefined ? "" : String(plan.dailyLimit),
    overrides: plan.overrides.map(({ date, hours }) => ({
      date,
      hours: hours.map(({ from, to }) => ({ from, to })),
    })),
    leave: plan.leave.map(typedLeaveOf),
  };
}

export function planOf(typed: PlanRead, before: Schedule, currency: string): Schedule {
  const taken = typed.visitTypes.map(({ id }) => id);
  return {
    version: before.version,
    hours: hoursOf(typed.days),
    visitTypes: typed.visitTypes.map((type) => {
      const id = type.id === "" ? newId(type.name, taken) : type.id;
      taken.push(id);
      return {
        id,
        name: type.name,
        minutes: type.minutes,
        fee: parseMoney(type.fee, currency) ?? { amount: 0, currency },
        bufferBeforeMinutes: type.before,
        bufferAfterMinutes: type.after,
        payment: type.payment,
      };
    }),
    minimumNoticeMinutes: typed.notice,
    horizonDays: typed.horizon,
    ...(typed.dailyLimit !== "" && { dailyLimit: Number(typed.dailyLimit) }),
    overrides: typed.overrides,
    leave: typed.leave.map(leaveOf),
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
