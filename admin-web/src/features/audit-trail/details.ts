import type { AuditEntry } from "@prescripto/web-kit/api/types";
import { capitalised, counted, listed } from "@prescripto/web-kit/format/names";
import { z } from "zod";

import { wordsForType } from "./words";

const ids = z.array(z.string()).optional().catch(undefined);
const text = z.string().optional().catch(undefined);

/** Of an entry's data what can be said in a few words; what an event does not have is absent. */
const told = z.object({
  shown: text,
  what: text,
  why: text,
  app: text,
  method: text,
  path: text,
  status: z.number().optional().catch(undefined),
  times: z.number().optional().catch(undefined),
  patientIds: ids,
  appointmentIds: ids,
  changed: ids,
  more: z.boolean().optional().catch(undefined),
  intact: z.boolean().optional().catch(undefined),
  records: z.number().optional().catch(undefined),
});

const shownWords: Record<string, string> = {
  APPOINTMENT: "One visit",
  APPOINTMENTS: "A list of visits",
  CALENDAR: "A calendar",
  OVERVIEW: "The overview",
  PATIENTS: "A list of patients",
  PAYMENT: "One bill",
  PAYMENTS: "A list of payments",
};

const exportWords: Record<string, string> = { APPOINTMENTS: "Visits", PAYMENTS: "Payments" };

const whyWords: Record<string, string> = {
  WRONG_PASSWORD: "Wrong password",
  UNKNOWN_ADDRESS: "No such account",
  WRONG_APP: "The other app’s account",
  TOO_MANY_TRIES: "Too many tries",
};

const appWords: Record<string, string> = { PATIENT: "Patients’ app", STAFF: "Staff app" };

const fieldWords: Record<string, string> = {
  acceptingPatients: "accepting patients",
  experienceYears: "experience",
  photoUrl: "photo",
};

const refusedWords: Record<number, string> = { 403: "Not allowed", 404: "Not theirs, or not there" };

/** What an entry says beyond its type, a phrase each; nothing for most. */
export function detailsOf(entry: AuditEntry): string[] {
  const facts = told.safeParse(entry.data).data;
  if (facts === undefined) return [];
  return [
    lookedFor(entry),
    wordFor(shownWords, facts.shown),
    wordFor(exportWords, facts.what),
    wordFor(whyWords, facts.why),
    wordFor(appWords, facts.app),
    facts.status === undefined ? undefined : refusedWords[facts.status],
    facts.path === undefined || facts.path === "*" ? undefined : `${facts.method ?? ""} ${facts.path}`.trim(),
    howMany(facts.patientIds, "patient", facts.more),
    howMany(facts.appointmentIds, "visit", facts.more),
    facts.changed?.map((field) => fieldWords[field] ?? field).join(", "),
    facts.times === undefined || facts.times < 2 ? undefined : `${String(facts.times)} times`,
    facts.intact === undefined ? undefined : facts.intact ? "All holds" : "Something is broken",
    facts.records === undefined ? undefined : `${String(facts.records)} records`,
  ].filter((phrase) => phrase !== undefined);
}

const narrowed = z.object({
  type: text,
  patientId: text,
  appointmentId: text,
  aboutId: text,
  byId: text,
});

/** What somebody who read the trail wanted to know: "For a patient and “Signed in”". */
function lookedFor({ type, data }: AuditEntry): string | undefined {
  if (type !== "AUDIT_SEARCHED" && type !== "AUDIT_EXPORTED") return undefined;
  const filter = narrowed.safeParse(data).data;
  const parts = [
    filter?.patientId === undefined ? undefined : "a patient",
    filter?.appointmentId === undefined ? undefined : "a visit",
    filter?.aboutId === undefined ? undefined : "what an id went through",
    filter?.byId === undefined ? undefined : "what somebody did",
    filter?.type === undefined ? undefined : `“${wordsForType(filter.type)}”`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `For ${listed(parts)}`;
}

function wordFor(words: Record<string, string>, value: string | undefined): string | undefined {
  return value === undefined ? undefined : (words[value] ?? value);
}

function howMany(found: string[] | undefined, what: string, more = false): string | undefined {
  if (found === undefined || found.length === 0) return undefined;
  return more ? `More than ${counted(found.length, what)}` : counted(found.length, what);
}

const change = z.object({
  field: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
});

export type FieldChange = z.infer<typeof change>;

const changes = z.object({ changes: z.array(change) });

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const parts: Record<string, string> = {
  hours: "Hours on",
  override: "Hours on",
  leave: "Leave",
  visitType: "Visit",
  minimumNotice: "Minimum notice",
  horizonDays: "Days ahead",
  dailyLimit: "Visits a day at most",
  acceptingPatients: "Accepts patients",
  experienceYears: "Years of experience",
  languages: "Languages",
};

/** "hours.MONDAY" -> "Hours on Monday" */
export function wordsForField(field: string): string {
  const [part = "", key] = field.split(".");
  const words = parts[part] ?? part;
  if (key === undefined || part === "leave") return words;
  const day = days.find((name) => name.toUpperCase() === key);
  return `${words} ${day === undefined ? key : capitalised(day)}`;
}

/** What a field said before and says now, where the event tells. */
export function changesOf({ data }: AuditEntry): FieldChange[] {
  return changes.safeParse(data).data?.changes ?? [];
}

const named = z.object({ patientId: text, patientIds: ids, appointmentId: text, appointmentIds: ids });

/** Whom and which visits an entry names. */
export function namedIn({ data }: AuditEntry): { patients: string[]; appointments: string[] } {
  const facts = named.safeParse(data).data;
  return {
    patients: all(facts?.patientId, facts?.patientIds),
    appointments: all(facts?.appointmentId, facts?.appointmentIds),
  };
}

function all(one: string | undefined, several: string[] | undefined): string[] {
  return [...new Set([...(one === undefined ? [] : [one]), ...(several ?? [])])];
}
