/** Books the demo appointments, and ends those that are over. */
import type { Clinic, OfferedDays, PatientAppointment, Slot } from "@prescripto/web-kit/api/types";

import { anyKey, Refused, type Api } from "./api.ts";
import { dateOf } from "./clinic-days.ts";
import { appointments, doctorPassword, isPaidFirst, type DemoAppointment } from "./data.ts";
import { canPay, pay } from "./payments.ts";
import type { Progress } from "./progress.ts";

const DAYS_LOOKED_AT = 14;
const DAY_MILLIS = 24 * 3600 * 1000;

/** The people of the clinic, by e-mail address. */
export interface People {
  api: Api;
  clinic: Clinic;
  doctorIds: Map<string, string>;
  patients: Map<string, Api>;
}

export async function seedAppointments(people: People, progress: Progress): Promise<void> {
  const present = await booked(people);
  const doctors = doctorsAtWork(people.api);
  // One after the other: later ones must see the times that earlier ones took.
  for (const demo of appointments) {
    if (isPaidFirst(demo) && !canPay) continue;
    const all = present.get(pairOf(demo.patient, idOf(people, demo))) ?? [];
    const before = all.filter(({ status }) => status !== "LAPSED");
    const there = before[0] ?? (await book(people, demo));
    const newest = demo.paid && isOpen(there) ? await pay(patientOf(people, demo), there) : there;
    if (before.some(({ status }) => status === statusAfter(demo))) continue;
    const done = newest.status === "BOOKED" && (await end(people, demo, newest, doctors));
    if (done || before.length === 0) progress.added("appointment", `${demo.patient} with ${demo.doctor}`);
  }
}

/** What is there, newest booking first, by patient and doctor. */
async function booked({ patients }: People): Promise<Map<string, PatientAppointment[]>> {
  const found = new Map<string, PatientAppointment[]>();
  for (const [email, theirs] of patients) {
    for (const when of ["upcoming", "past", "cancelled"]) {
      for (const one of await theirs.all<PatientAppointment>(`/api/appointments?when=${when}`)) {
        const pair = pairOf(email, one.doctor.id);
        found.set(pair, [...(found.get(pair) ?? []), one]);
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => Date.parse(b.bookedAt) - Date.parse(a.bookedAt));
  return found;
}

async function book(people: People, demo: DemoAppointment): Promise<PatientAppointment> {
  const doctorId = idOf(people, demo);
  const patient = patientOf(people, demo);
  for (const slot of await candidates(people, doctorId, demo)) {
    try {
      return await patient.post<PatientAppointment>(
        "/api/appointments",
        { doctorId, visitTypeId: demo.visitType, start: slot.start },
        anyKey(),
      );
    } catch (error) {
      if (error instanceof Refused && lostToAnother.includes(error.problem)) continue;
      throw error;
    }
  }
  throw new Error(`${demo.doctor} has no free time for "${demo.visitType}" in ${DAYS_LOOKED_AT} days`);
}

const lostToAnother = ["slot-taken", "patient-busy", "slot-not-offered"];

/** The free slots of the first day that has any, beginning with the one that is meant. */
async function candidates({ api, clinic }: People, doctorId: string, demo: DemoAppointment): Promise<Slot[]> {
  const from = Date.now() + demo.daysAhead * DAY_MILLIS;
  const first = dateOf(from, clinic);
  const last = dateOf(from + DAYS_LOOKED_AT * DAY_MILLIS, clinic);
  const { days } = await api.get<OfferedDays>(
    `/api/doctors/${doctorId}/slots?from=${first}&to=${last}&visitType=${demo.visitType}`,
  );
  const slots = days.find((day) => day.slots.length > 0)?.slots ?? [];
  const start = Math.min(demo.place, Math.max(slots.length - 1, 0));
  return [...slots.slice(start), ...slots.slice(0, start)];
}

async function end(
  people: People,
  demo: DemoAppointment,
  { id }: PatientAppointment,
  doctors: (email: string) => Promise<Api>,
): Promise<boolean> {
  switch (demo.ending) {
    case undefined:
      return false;
    case "CANCELLED_BY_PATIENT":
      await patientOf(people, demo).post(`/api/appointments/${id}/cancellation`, {});
      return true;
    case "CANCELLED_BY_DOCTOR":
      await (await doctors(demo.doctor)).post(`/api/doctor/appointments/${id}/cancellation`, {});
      return true;
    case "COMPLETED":
      await (await doctors(demo.doctor)).post(`/api/doctor/appointments/${id}/completion`, {});
      return true;
  }
}

function isOpen({ status }: PatientAppointment): boolean {
  return status === "HELD" || status === "BOOKED";
}

function statusAfter({ ending }: DemoAppointment): PatientAppointment["status"] {
  if (ending === undefined) return "BOOKED";
  return ending === "COMPLETED" ? "COMPLETED" : "CANCELLED";
}

/** Signs each doctor in once, and only those who have something to do. */
function doctorsAtWork(api: Api): (email: string) => Promise<Api> {
  const signedIn = new Map<string, Promise<Api>>();
  return (email) => {
    const known = signedIn.get(email) ?? api.signedIn("STAFF", email, doctorPassword);
    signedIn.set(email, known);
    return known;
  };
}

function idOf({ doctorIds }: People, { doctor }: DemoAppointment): string {
  const id = doctorIds.get(doctor);
  if (id === undefined) throw new Error(`appointments.json names ${doctor}, whom doctors.json does not have`);
  return id;
}

function patientOf({ patients }: People, { patient }: DemoAppointment): Api {
  const theirs = patients.get(patient);
  if (theirs === undefined)
    throw new Error(`appointments.json names ${patient}, whom patients.json does not have`);
  return theirs;
}

function pairOf(patient: string, doctorId: string): string {
  return `${patient} ${doctorId}`;
}
