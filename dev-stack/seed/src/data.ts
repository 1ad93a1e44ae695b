/** The demo clinic as it is written down in `data/`: read, checked, and joined. */
import { readFileSync } from "node:fs";

import { z } from "zod";

const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
const colour = z.string().regex(/^[0-9a-f]{6}$/);
const hours = z.string().regex(/^\d\d:\d[05]-\d\d:\d[05]$/);

/** In the words of DiceBear's style open-peeps: the heads and faces that suit a clinic. */
const Portrait = z.strictObject({
  head: z.enum([
    "grayBun",
    "grayMedium",
    "grayShort",
    "hijab",
    "long",
    "longBangs",
    "medium1",
    "medium3",
    "mediumBangs",
    "pomp",
    "short1",
    "short2",
    "short3",
    "short5",
    "turban",
  ]),
  face: z.enum(["calm", "cute", "smile"]),
  skinColor: colour,
  clothingColor: colour,
  /** Grey hair, or the cloth of a head-dress; only some heads have it. */
  headContrastColor: colour.optional(),
  facialHair: z.enum(["chin", "full", "full3", "moustache5", "moustache9"]).optional(),
  accessories: z.enum(["glasses", "glasses2", "glasses3", "glasses5"]).optional(),
});

const Doctor = z.strictObject({
  name: z.string(),
  email: z.email(),
  specialty: z.enum([
    "GENERAL_PHYSICIAN",
    "GYNECOLOGY",
    "DERMATOLOGY",
    "PEDIATRICS",
    "NEUROLOGY",
    "GASTROENTEROLOGY",
  ]),
  degree: z.string(),
  experienceYears: z.int().nonnegative(),
  /** In minor units of the clinic's currency. */
  fee: z.int().positive(),
  languages: z.array(z.string()).nonempty(),
  address: z.string(),
  about: z.string(),
  /** A key of schedules.json. */
  schedule: z.string(),
  portrait: Portrait,
});

const VisitType = z.strictObject({
  id: z.string(),
  name: z.string(),
  minutes: z.int().multipleOf(5),
  /** Of the doctor's fee. */
  feePercent: z.int().positive(),
  bufferBeforeMinutes: z.int().multipleOf(5).optional(),
  bufferAfterMinutes: z.int().multipleOf(5).optional(),
  payment: z.enum(["AT_CLINIC", "PREPAY"]).optional(),
});

/** Dates are so many days after the one on which the clinic is loaded. */
const daysAhead = z.int().positive();

const Override = z.strictObject({
  daysAhead,
  /** Instead of those of the week; none closes the day. */
  hours: z.array(hours),
});

const Leave = z.strictObject({
  daysAhead,
  /** On the first day; without it, all of that day. */
  from: z.string().optional(),
  /** How many days it lasts. */
  days: z.int().positive(),
  note: z.string(),
});

const Schedule = z.strictObject({
  hours: z.partialRecord(z.enum(days), z.array(hours)),
  /** The usual one first. */
  visitTypes: z.tuple([VisitType], VisitType),
  minimumNoticeMinutes: z.int().nonnegative(),
  horizonDays: z.int().positive(),
  overrides: z.array(Override).default([]),
  leave: z.array(Leave).default([]),
});

const Holiday = z.strictObject({ daysAhead, name: z.string() });

const Patient = z.strictObject({
  name: z.string(),
  email: z.email(),
  phone: z.string(),
  born: z.iso.date(),
  gender: z.enum(["FEMALE", "MALE", "OTHER"]),
  address: z.string(),
});

/** At most one for each pair of patient and doctor: that is how a second run knows it again. */
const Appointment = z.strictObject({
  patient: z.email(),
  doctor: z.email(),
  visitType: z.string(),
  /** The first day that is looked at for a free slot; today is 0. */
  daysAhead: z.int().nonnegative(),
  /** Which of the first day's free slots that has any, from 0; the last one when there are fewer. */
  place: z.int().nonnegative(),
  /** Online, where there is a sandbox to pay at. */
  paid: z.literal(true).optional(),
  ending: z.enum(["COMPLETED", "CANCELLED_BY_PATIENT", "CANCELLED_BY_DOCTOR"]).optional(),
});

export type DemoPortrait = z.infer<typeof Portrait>;
export type DemoDoctor = z.infer<typeof Doctor>;
export type DemoSchedule = z.infer<typeof Schedule>;
export type DemoPatient = z.infer<typeof Patient>;
export type DemoAppointment = z.infer<typeof Appointment>;

const doctorsFile = read("doctors.json", z.strictObject({ password: z.string(), doctors: z.array(Doctor) }));
const patientsFile = read(
  "patients.json",
  z.strictObject({ password: z.string(), patients: z.array(Patient) }),
);
const schedules = read("schedules.json", z.record(z.string(), Schedule));

export const doctors = doctorsFile.doctors;
/** Of every demo doctor. */
export const doctorPassword = doctorsFile.password;
export const patients = patientsFile.patients;
/** Of every demo patient. */
export const patientPassword = patientsFile.password;
/** Days on which the clinic is closed. */
export const holidays = read("holidays.json", z.array(Holiday));
export const appointments = read("appointments.json", z.array(Appointment));

/** Whether a visit is held until it is paid. */
export function isPaidFirst({ doctor, visitType }: DemoAppointment): boolean {
  const found = doctors.find(({ email }) => email === doctor);
  const visits = found === undefined ? [] : scheduleOf(found).visitTypes;
  return visits.some(({ id, payment }) => id === visitType && payment === "PREPAY");
}

/** A doctor's plan. */
export function scheduleOf(doctor: DemoDoctor): DemoSchedule {
  const found = schedules[doctor.schedule];
  if (found === undefined)
    throw new Error(`schedules.json has no "${doctor.schedule}", which ${doctor.name} follows`);
  return found;
}

/** The rows of `hours`, as the API has them. */
export function weeklyHours(schedule: DemoSchedule) {
  return days.flatMap((day) => (schedule.hours[day] ?? []).map((range) => ({ day, ...fromTo(range) })));
}

/** "09:00-13:00", as the API has it. */
export function fromTo(range: string) {
  return { from: range.slice(0, 5), to: range.slice(6) };
}

function read<T>(file: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(
    JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8")),
  );
  if (!parsed.success) throw new Error(`data/${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
