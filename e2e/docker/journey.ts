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

/** One mail and one audit row, and the visit is where the patient looks for it. All sign in anew: a restart may end tokens. */
export async function arrived({ endpoints }: Clinic, { patient, id }: Booked): Promise<void> {
  await eventually(`visit ${id} in the patient's list`, PATIENCE_SECONDS, async () => {
    const clinic = new Clinic(endpoints);
    const api = await clinic.api.signedIn("PATIENT", patient.email, patient.password);
    return (await clinic.visitsOf({ ...patient, api })).some((visit) => visit.id === id);
  });
  const clinic = new Clinic(endpoints);
  await eventually(`mail to ${patient.email}`, PATIENCE_SECONDS, async () => {
    return (await clinic.visitMailsTo(patient)).length === 1;
  });
  await eventually(`audit row of ${id}`, PATIENCE_SECONDS, async () => {
    return (await clinic.auditOf({ id })).join() === "APPOINTMENT_BOOKED";
  });
}
