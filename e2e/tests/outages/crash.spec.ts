/** booking-service dies without warning right after it said yes: what it said stays true. */
import { randomUUID } from "node:crypto";

import type { PatientAppointment } from "@prescripto/web-kit/api/types";

import { expectTold } from "../../support/told.ts";
import { expect, test } from "../../support/test.ts";

const PATIENTS = 5;

for (const round of [1, 2, 3]) {
  test(`kill -9 right after a booking's answer loses neither booking nor events (round ${round})`, async ({
    clinic,
    nodes,
  }) => {
    const doctor = await clinic.doctor();
    const slots = await clinic.slots(doctor);
    const wishes = [];
    for (const { start } of slots.slice(0, PATIENTS)) {
      wishes.push({ patient: await clinic.patient(), start, key: randomUUID() });
    }

    const asked = wishes.map(async ({ patient, start, key }) => {
      const answer = await clinic.ask(patient, doctor, start, key);
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    });
    await Promise.any(asked);
    await nodes.command("booking-service", "kill");
    const answered = (await Promise.allSettled(asked)).map(({ status }) => status === "fulfilled");
    await nodes.command("booking-service", "start");

    for (const [place, { patient, start, key }] of wishes.entries()) {
      const before = await patient.api.all<PatientAppointment>("/api/appointments");
      // Who was told yes has the visit. Who was told nothing may have it; asking again makes sure, and makes no second one.
      if (answered[place] === true) expect(before).toHaveLength(1);
      const again = await clinic.ask(patient, doctor, start, key);
      expect(again.status, JSON.stringify(again.body)).toBe(201);
      const [appointment, ...more] = await patient.api.all<PatientAppointment>("/api/appointments");
      expect(more).toEqual([]);
      expect(appointment?.status).toBe("BOOKED");
      await expectTold(clinic, {
        patient,
        appointment: { id: appointment?.id ?? "" },
        events: ["APPOINTMENT_BOOKED"],
        mails: [/is booked/],
      });
    }
  });
}
