/** The life of an appointment between booking and visit: held, moved by its patient, and moved or kept by the clinic. */
import type { Slot } from "@prescripto/web-kit/api/types";

import { hold, untilLapsed } from "../../support/hold.ts";
import { chooseSlot, payOnline, signInAsPatient, signInAsStaff, timeOf } from "../../support/pages.ts";
import { expectTold } from "../../support/told.ts";
import { expect, test } from "../../support/test.ts";

// One waits for a hold to run out, others for mails that RabbitMQ may bring a step later.
test.describe.configure({ timeout: 180_000 });

test("a time that is paid ahead is held, and booked when it is paid", async ({ clinic, page }) => {
  const { patient, id } = await hold(clinic, page);
  await expect(page.getByRole("button", { name: "Confirm this visit" })).toHaveCount(0);
  await payOnline(page);
  await expect(page.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();
  await expectTold(clinic, {
    patient,
    appointment: { id },
    events: ["APPOINTMENT_HELD", "APPOINTMENT_BOOKED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_SUCCESS"],
    mails: [/is booked/, /^Your payment .* has arrived$/],
  });
});

test("a hold that runs out says so before the patient's eyes, and the time can be held again", async ({
  clinic,
  page,
}) => {
  const { doctor, slot, id } = await hold(clinic, page);
  await expect(page.getByRole("timer")).toHaveText(/^0:\d\d$/);
  await untilLapsed(page);
  await expect(page.getByRole("main")).toContainText("nothing was charged", { ignoreCase: true });
  expect(await clinic.offers(doctor, slot, "prepaid")).toBe(true);

  await page.getByRole("button", { name: /^Hold .* again$/ }).click();
  await expect(page.getByRole("heading", { name: "This time is held for you" })).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(id));
  await page.getByRole("button", { name: "Let it go" }).click();
  await expect(page.getByText("You let the time go. Nothing was charged.").first()).toBeVisible();
});

test("who holds two times is not given a third, and lets one go to have it", async ({ clinic, page }) => {
  const doctor = await clinic.doctor();
  const [one, two, third] = await clinic.slots(doctor, "prepaid");
  if (one === undefined || two === undefined || third === undefined) throw new Error("too few free slots");
  const patient = await clinic.patient();
  await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
  await page.goto(`${clinic.endpoints.patientWeb}/doctors/${doctor.id}?visit=prepaid`);
  await page.getByRole("radio", { name: /^Prepaid/ }).check();
  await chooseSlot(page, third);
  // Last, as where the tests run a hold is short.
  await clinic.book(patient, doctor, one.start, "prepaid");
  await clinic.book(patient, doctor, two.start, "prepaid");
  await page.getByRole("button", { name: "Hold this time" }).click();

  const refused = page.getByRole("alert");
  await expect(refused).toContainText("You are holding other times already");
  await expect(refused.getByRole("list", { name: "Times you hold" }).getByRole("link")).toHaveCount(2);
  await refused.getByRole("link", { name: new RegExp(timeOf(two)) }).click();
  await page.getByRole("button", { name: "Let it go" }).click();
  await expect(page.getByText("You let the time go. Nothing was charged.").first()).toBeVisible();
  expect(await clinic.offers(doctor, two, "prepaid")).toBe(true);
});

test("a patient moves a visit to another doctor, and the old time is free at once", async ({
  clinic,
  page,
}) => {
  const [doctor, other] = [await clinic.doctor("PEDIATRICS"), await clinic.doctor("PEDIATRICS")];
  // Patients move a visit until two hours before it.
  const [slot, wanted] = [(await clinic.slots(doctor))[8], (await clinic.slots(other))[9]];
  if (slot === undefined || wanted === undefined) throw new Error("too few free slots");
  const patient = await clinic.patient();
  const appointment = await clinic.book(patient, doctor, slot.start);
  // A mail that is overtaken before it is sent is never sent, rightly.
  await expectTold(clinic, {
    patient,
    appointment,
    events: ["APPOINTMENT_BOOKED"],
    mails: [/is booked/],
  });

  await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
  await page.goto(`${clinic.endpoints.patientWeb}/appointments/${appointment.id}`);
  await page.getByRole("link", { name: "Move visit" }).click();
  const others = page.getByRole("region", { name: /^Or another doctor/ });
  await others.getByRole("link").first().waitFor();
  await page.goto(
    `${clinic.endpoints.patientWeb}/appointments/${appointment.id}/move?doctor=${other.id}&start=${encodeURIComponent(wanted.start)}`,
  );
  await expect(page.getByRole("region", { name: "Now" })).toContainText(timeOf(slot));
  await expect(page.getByRole("region", { name: "New" })).toContainText(other.name);
  await page.getByRole("button", { name: "Move the visit" }).click();
  await expect(page.getByRole("heading", { name: /^Your visit is moved\./ })).toBeVisible();

  expect(await clinic.offers(doctor, slot)).toBe(true);
  expect(await clinic.offers(other, wanted)).toBe(false);
  await expectTold(clinic, {
    patient,
    appointment,
    events: ["APPOINTMENT_BOOKED", "APPOINTMENT_RESCHEDULED"],
    mails: [/is booked/, /has moved/],
  });
});

test("a doctor takes leave over booked visits, and says for each what becomes of it", async ({
  clinic,
  page,
}) => {
  const doctor = await clinic.doctor();
  const day = tomorrowOf(await clinic.slots(doctor));
  const [first, second, third] = day.slots;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("too few free slots");
  const [kept, moved, cancelled] = [await clinic.patient(), await clinic.patient(), await clinic.patient()];
  const visits = [
    await clinic.book(kept, doctor, first.start),
    await clinic.book(moved, doctor, second.start),
    await clinic.book(cancelled, doctor, third.start),
  ] as const;

  await signInAsStaff(page, clinic.endpoints.adminWeb, doctor);
  await page.goto(`${clinic.endpoints.adminWeb}/doctor/schedule`);
  await page.getByRole("button", { name: "Dates and leave" }).click();
  await page.getByRole("button", { name: "Add leave" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add leave" });
  await dialog.getByLabel("First day").fill(day.date);
  await dialog.getByLabel("Last day").fill(day.date);
  await dialog.getByRole("button", { name: "Add leave" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect(page.getByRole("heading", { name: "3 booked visits no longer fit" })).toBeVisible();
  const of = (name: string) => page.getByRole("group", { name: `What becomes of the visit of ${name}` });
  await of(kept.name).getByLabel("Keep it as it is").check();
  await of(moved.name).getByLabel("Move it").check();
  await page
    .getByRole("listitem")
    .filter({ hasText: moved.name })
    .getByRole("group", { name: "Free times near" })
    .getByRole("button")
    .first()
    .click();
  await of(cancelled.name).getByLabel("Cancel it").check();
  await page.getByRole("button", { name: "Save and do this" }).click();
  await expect(page.getByRole("heading", { name: "3 booked visits no longer fit" })).toHaveCount(0);

  const [first_, second_, third_] = await Promise.all(
    visits.map(async ({ id }, index) => {
      const patient = [kept, moved, cancelled][index];
      if (patient === undefined) throw new Error("a visit without a patient");
      return patient.api.get<{ status: string; start: string }>(`/api/appointments/${id}`);
    }),
  );
  expect(first_).toMatchObject({ status: "BOOKED", start: first.start });
  expect(second_?.status).toBe("BOOKED");
  expect(second_?.start.slice(0, 10)).not.toBe(day.date);
  expect(third_?.status).toBe("CANCELLED");
  expect((await clinic.slots(doctor)).filter(({ start }) => start.startsWith(day.date))).toEqual([]);
});

test("an admin moves an appointment", async ({ clinic, page }) => {
  const doctor = await clinic.doctor();
  const slots = await clinic.slots(doctor);
  const [slot, wanted] = [slots[0], slots[3]];
  if (slot === undefined || wanted === undefined) throw new Error("too few free slots");
  const patient = await clinic.patient();
  const appointment = await clinic.book(patient, doctor, slot.start);

  await signInAsStaff(page, clinic.endpoints.adminWeb, clinic.endpoints.admin);
  await page.goto(
    `${clinic.endpoints.adminWeb}/admin/appointments?doctor=${doctor.id}&open=${appointment.id}`,
  );
  const inspector = page.getByRole("complementary").or(page.getByRole("dialog"));
  await inspector.getByRole("button", { name: "Move", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Move the visit of/ });
  await dialog
    .getByRole("radio", { name: new RegExp(` ${timeOf(wanted)}$`) })
    .first()
    .check();
  await dialog.getByRole("button", { name: "Move the visit" }).click();
  await expect(page.getByText(new RegExp(`^The visit of ${patient.name} is moved to`)).first()).toBeVisible();
  const after = await patient.api.get<{ start: string; moves: unknown[] }>(
    `/api/appointments/${appointment.id}`,
  );
  expect(after.start.slice(11, 16)).toBe(timeOf(wanted));
  expect(after.moves).toHaveLength(1);
});

/** The first whole day among these slots that is not the first day. */
function tomorrowOf(slots: Slot[]): { date: string; slots: Slot[] } {
  const today = slots[0]?.start.slice(0, 10) ?? "";
  const date = slots.map(({ start }) => start.slice(0, 10)).find((one) => one > today) ?? "";
  return { date, slots: slots.filter(({ start }) => start.startsWith(date)) };
}
