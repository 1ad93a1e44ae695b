/** What the world was told: waits until it is complete, and then that it is not too much. */
import { expect } from "@playwright/test";

import type { Clinic } from "./clinic.ts";

export interface Told {
  patient: { email: string };
  appointment: { id: string };
  /** Types of its events, in their order: one audit row each. */
  events: string[];
  /** Types of its bill's events, likewise, but for those of a status that the next one may overtake. */
  payments?: string[];
  /** What the subjects of the patient's mails about visits say, in any order: one mail each. */
  mails: RegExp[];
}

/** RabbitMQ's retry ladder has steps of ten seconds and of a minute; two of them and some must fit. */
const PATIENCE_MILLIS = 150_000;

export async function expectTold(
  clinic: Clinic,
  { patient, appointment, events, payments, mails }: Told,
): Promise<void> {
  await expect
    .poll(() => clinic.auditOf(appointment), {
      timeout: PATIENCE_MILLIS,
      message: "audit rows of the appointment",
    })
    .toEqual(events);
  if (payments !== undefined) {
    await expect
      .poll(() => billEvents(clinic, appointment), {
        timeout: PATIENCE_MILLIS,
        message: "audit rows of the appointment's bill",
      })
      .toEqual(payments);
  }
  await expect
    .poll(async () => (await clinic.visitMailsTo(patient)).length, {
      timeout: PATIENCE_MILLIS,
      message: "mails to the patient",
    })
    .toBe(mails.length);
  const subjects = (await clinic.visitMailsTo(patient)).map(({ subject }) => subject);
  for (const mail of mails) expect(subjects.filter((subject) => mail.test(subject))).toHaveLength(1);
}

/** What is learned in the order in which it happened tells of each step; what is learned late tells of the last one. */
const OVERTAKEN = new Set(["PAYMENT_AUTHORIZED", "PAYMENT_REFUND_ACCEPTED"]);

/** A bill has its appointment's number, and another kind. */
async function billEvents(clinic: Clinic, { id }: { id: string }): Promise<string[]> {
  const events = await clinic.auditOf({ id: id.replace(/^[^_]+/, "bil") });
  return events.filter((type) => !OVERTAKEN.has(type));
}
