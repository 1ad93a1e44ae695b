/** One booking through everything, and what the world must hear of it. */
import { Clinic, type Doctor, type Person } from "../support/clinic.ts";

import { eventually } from "./eventually.ts";

/** Retry ladders have steps of ten seconds and of a minute; two of them and a start must fit. */
const PATIENCE_SECONDS = 240;

export interface Booked {
  patient: Person;
  id: string;
}

/** A stranger registers and books. */
export async function book(clinic: Clinic, doctor: Doctor): Promise<Booked> {
  const patient = await clinic.patient();
  const { start } = await clinic.slot(doctor);
  const { id } = await clinic.book(patient, doctor, start);
  return { patient, id };
}

/** The same person, signed in anew: a restart may have ended what they had. */
export async function again(clinic: Clinic, patient: Person): Promise<Person> {
  return { ...patient, api: await clinic.api.signedIn("PATIENT", patient.email, patient.password) };
}

/** One mail and one audit row, and the visit is where the patient looks for it. */
export async function arrived({ endpoints }: Clinic, { patient, id }: Booked): Promise<void> {
  const clinic = new Clinic(endpoints);
  await eventually(`visit ${id} in the patient's list`, PATIENCE_SECONDS, async () => {
    const visits = await clinic.visitsOf(await again(clinic, patient));
    return visits.some((visit) => visit.id === id);
  });
  await eventually(`mail to ${patient.email}`, PATIENCE_SECONDS, async () => {
    return (await clinic.visitMailsTo(patient)).length === 1;
  });
  await eventually(`audit row of ${id}`, PATIENCE_SECONDS, async () => {
    return (await clinic.auditOf({ id })).join() === "APPOINTMENT_BOOKED";
  });
}
