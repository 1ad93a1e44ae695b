/** A backing server is away: patients notice nothing, and nobody misses a mail or an audit row afterwards. */
import type { Answer } from "@prescripto/seed/api";

import { promptly } from "../../support/promptly.ts";
import { expectTold, type Told } from "../../support/told.ts";
import { expect, test } from "../../support/test.ts";

const outages = [
  { node: "redis", away: "stop" },
  { node: "redis", away: "pause" },
  { node: "rabbitmq", away: "stop" },
  { node: "kafka", away: "stop" },
  { node: "postgres", away: "stop" },
  { node: "mail", away: "stop" },
] as const;

/** Everything that was told in this file, to be counted again at its end. */
const told: Told[] = [];

for (const { node, away } of outages) {
  const how = away === "stop" ? "stopped" : "frozen";
  test(`with ${node} ${how}, visits are booked and cancelled at once, and told exactly once when it is back`, async ({
    clinic,
    nodes,
  }) => {
    const doctor = await clinic.doctor();
    const [booker, canceller] = [await clinic.patient(), await clinic.patient()];
    const [first, second] = await clinic.slots(doctor);
    if (first === undefined || second === undefined) throw new Error("too few free slots");
    const before = await clinic.book(canceller, doctor, second.start);
    await expectTold(clinic, {
      patient: canceller,
      appointment: before,
      events: ["APPOINTMENT_BOOKED"],
      mails: [/is booked/],
    });

    const booked = await nodes.without(node, away, async () => {
      const booking = await promptly(() => clinic.ask(booker, doctor, first.start));
      expect(booking.status, JSON.stringify(booking.body)).toBe(201);
      const cancelling = await promptly(() =>
        canceller.api.send({ method: "POST", path: `/api/appointments/${before.id}/cancellation`, body: {} }),
      );
      expect(cancelling.status, JSON.stringify(cancelling.body)).toBe(200);
      for (const path of [
        `/api/doctors/${doctor.id}`,
        "/api/doctors?specialty=NEUROLOGY",
        "/api/appointments",
      ]) {
        const reading = await promptly(() => booker.api.send({ method: "GET", path }));
        expect(reading.status, path).toBe(200);
      }
      // The cancelled time is free at once, the booked one is not, whatever a cache remembers.
      expect(await clinic.offers(doctor, second)).toBe(true);
      expect(await clinic.offers(doctor, first)).toBe(false);
      return idOf(booking);
    });

    for (const one of [
      { patient: booker, appointment: booked, events: ["APPOINTMENT_BOOKED"], mails: [/is booked/] },
      {
        patient: canceller,
        appointment: before,
        events: ["APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED"],
        mails: [/is booked/, /is cancelled/],
      },
    ]) {
      await expectTold(clinic, one);
      told.push(one);
    }
  });
}

test("after all outages still nothing was told twice", async ({ clinic }) => {
  for (const one of told) await expectTold(clinic, one);
});

function idOf({ body }: Answer): { id: string } {
  if (typeof body === "object" && body !== null && "id" in body && typeof body.id === "string")
    return { id: body.id };
  throw new Error("the answer has no id");
}
