/** What the world was told: waits until it is complete, and then that it is not too much. */
import { expect } from "@playwright/test";

import type { Clinic } from "./clinic.ts";

export interface Told {
  patient: { email: string };
  appointment: { id: string };
  /** Types of its events, in their order: one audit row each. */
  events: string[];
  /** What the subjects of the patient's mails say, in any order: one mail each. */
  mails: RegExp[];
}

/** RabbitMQ's retry ladder has steps of ten seconds and of a minute; two of them and some must fit. */
const PATIENCE_MILLIS = 150_000;

export async function expectTold(
  clinic: Clinic,
  { patient, appointment, events, mails }: Told,
): Promise<void> {
  await expect
    .poll(() => clinic.auditOf(appointment), {
      timeout: PATIENCE_MILLIS,
      message: "audit rows of the appointment",
    })
    .toEqual(events);
  await expect
    .poll(async () => (await clinic.mailsTo(patient)).length, {
      timeout: PATIENCE_MILLIS,
      message: "mails to the patient",
    })
    .toBe(mails.length);
  const subjects = (await clinic.mailsTo(patient)).map(({ subject }) => subject);
  for (const mail of mails) expect(subjects.filter((subject) => mail.test(subject))).toHaveLength(1);
}
