/** Money while something is away: it is neither lost nor given back twice. */
import type { PatientAppointment } from "@prescripto/web-kit/api/types";

import type { Clinic, Person } from "../../support/clinic.ts";
import { expectTold } from "../../support/told.ts";
import { expect, test } from "../../support/test.ts";

/** The reconciler first asks a minute later, and lets whoever died finish for two. */
const PATIENCE = { timeout: 240_000, intervals: [1000] };

const PAID = /^Your payment .* has arrived$/;

test("kill -9 in the middle of a refund gives the money back once", async ({ clinic, nodes, provider }) => {
  const { patient, visit, orderId } = await ordered(clinic, "consultation");
  const payment = await provider.pay(orderId);
  // A mail that is overtaken before it is sent is never sent, rightly.
  await expectTold(clinic, {
    patient,
    appointment: visit,
    events: ["APPOINTMENT_BOOKED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_SUCCESS"],
    mails: [/is booked/, PAID],
  });

  await provider.answerNoRefundOf(payment);
  const cancelling = patient.api
    .send({ method: "POST", path: `/api/appointments/${visit.id}/cancellation`, body: {} })
    .catch(() => undefined);
  // The provider has made it, and the clinic still waits to hear so.
  await expect.poll(() => provider.refundsOf(payment), { intervals: [100] }).toHaveLength(1);
  await nodes.command("booking-service", "kill");
  await cancelling;
  await nodes.command("booking-service", "start");

  await expect
    .poll(() => clinic.paymentOf(patient, visit), PATIENCE)
    .toMatchObject({
      status: "PARTLY_REFUNDED",
      refunded: { amount: 37_500 },
    });
  expect(await provider.refundsOf(payment)).toMatchObject([{ amount: 37_500 }]);
  await expectTold(clinic, {
    patient,
    appointment: visit,
    events: ["APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_SUCCESS", "PAYMENT_REFUND_STARTED", "PAYMENT_REFUNDED"],
    mails: [/is booked/, PAID, /is cancelled/, /^Your money .* comes back$/],
  });
});

test("kill -9 while money that came too late goes back gives it back once", async ({
  clinic,
  nodes,
  provider,
}) => {
  const { doctor, start, patient, visit, orderId } = await ordered(clinic, "prepaid");
  await expect.poll(async () => (await visitOf(patient, visit)).status, PATIENCE).toBe("LAPSED");
  await clinic.book(await clinic.patient(), doctor, start);
  const payment = await provider.silently(() => provider.pay(orderId));

  await provider.answerNoRefundOf(payment);
  // Nobody will answer it, and that comes while others are awaited.
  const checking = patient.api
    .send({ method: "POST", path: `/api/appointments/${visit.id}/payment/check` })
    .catch(() => undefined);
  await expect.poll(() => provider.refundsOf(payment), { intervals: [100] }).toHaveLength(1);
  await nodes.command("booking-service", "kill");
  await checking;
  await nodes.command("booking-service", "start");

  await expect
    .poll(() => clinic.paymentOf(patient, visit), PATIENCE)
    .toMatchObject({ status: "REFUNDED", refunded: { amount: 75_000 } });
  expect(await provider.refundsOf(payment)).toMatchObject([{ amount: 75_000 }]);
  await expectTold(clinic, {
    patient,
    appointment: visit,
    events: ["APPOINTMENT_HELD", "APPOINTMENT_LAPSED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_REFUND_STARTED", "PAYMENT_REFUNDED"],
    mails: [/has lapsed/, /^Your money .* comes back$/],
  });
});

test("a payment nobody tells of is found, and books the held time", async ({ clinic, provider }) => {
  const { patient, visit, orderId } = await ordered(clinic, "prepaid");
  await provider.silently(async () => {
    await provider.pay(orderId);
    await expect.poll(async () => (await visitOf(patient, visit)).status, PATIENCE).toBe("BOOKED");
  });
  expect(await clinic.paymentOf(patient, visit)).toMatchObject({ status: "PAID", paid: { amount: 75_000 } });
});

test("what the provider tells while booking-service is down is told again, and learned", async ({
  clinic,
  nodes,
  provider,
}) => {
  const { patient, visit, orderId } = await ordered(clinic, "consultation");
  const payment = await nodes.without("booking-service", "stop", async () => {
    const paid = await provider.pay(orderId);
    await expect
      .poll(async () => (await provider.webhooksOf(paid)).every(({ tries }) => tries > 0), PATIENCE)
      .toBe(true);
    return paid;
  });
  await expect
    .poll(
      async () =>
        (await provider.webhooksOf(payment)).every(({ state, tries }) => state === "DELIVERED" && tries > 1),
      PATIENCE,
    )
    .toBe(true);
  await expectTold(clinic, {
    patient,
    appointment: visit,
    events: ["APPOINTMENT_BOOKED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_SUCCESS"],
    mails: [/is booked/, PAID],
  });
});

/** Somebody new with a visit that they have begun to pay. */
async function ordered(clinic: Clinic, visitType: string) {
  const doctor = await clinic.doctor();
  const patient = await clinic.patient();
  const { start } = await clinic.slot(doctor, visitType);
  const visit = await clinic.book(patient, doctor, start, visitType);
  const { orderId } = await clinic.order(patient, visit);
  return { doctor, start, patient, visit, orderId };
}

function visitOf(patient: Person, { id }: { id: string }): Promise<PatientAppointment> {
  return patient.api.get<PatientAppointment>(`/api/appointments/${id}`);
}
