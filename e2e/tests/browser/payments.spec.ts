/** Paying: what the patient sees and what the clinic keeps, however the money comes. */
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import type { Clinic, Person } from "../../support/clinic.ts";
import { hold, untilLapsed } from "../../support/hold.ts";
import { openPayment, payOnline, signInAsPatient, signInAsStaff, timeOf } from "../../support/pages.ts";
import { expectTold } from "../../support/told.ts";
import { expect, test } from "../../support/test.ts";

// Some wait for a hold to run out, others for mails that RabbitMQ may bring a step later.
test.describe.configure({ timeout: 180_000 });

const PAID = /^Your payment .* has arrived$/;
const BACK = /^Your money .* comes back$/;

test("a visit that is paid has a receipt, on the screen and as a file", async ({ clinic, page }) => {
  const { patient, id } = await hold(clinic, page);
  await payOnline(page);
  await expect(page.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();
  await expect(money(page)).toContainText("₹750 paid online");

  await money(page).getByRole("link", { name: "Receipt" }).click();
  const receipt = page.getByRole("article");
  await expect(receipt).toContainText(patient.name);
  await expect(receipt.getByRole("row", { name: /^Kept for this visit/ })).toContainText("₹750");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download PDF" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^receipt-.+\.pdf$/);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");

  await expectTold(clinic, {
    patient,
    appointment: { id },
    events: ["APPOINTMENT_HELD", "APPOINTMENT_BOOKED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_SUCCESS"],
    mails: [/is booked/, PAID],
  });
});

test("who fails to pay tries again, and pays the same order", async ({ clinic, page }) => {
  const { visit } = await agreed(clinic);
  await openVisit(clinic, page, visit);
  const dialog = await openPayment(page);
  await dialog.getByRole("button", { name: "Let the payment fail" }).click();
  await expect(dialog.getByRole("alert")).toContainText("declined");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("That payment did not go through")).toBeVisible();

  await payOnline(page);
  await expect(money(page)).toContainText("₹750 paid online");
  const { orders, payments } = await clinic.billOf(visit);
  expect(orders).toHaveLength(1);
  expect(payments.map(({ status }) => status).sort()).toEqual(["CAPTURED", "FAILED"]);
});

test("money that comes after the hold ran out books the time while it is free", async ({
  clinic,
  provider,
  page,
}) => {
  const { patient, id } = await hold(clinic, page);
  const { orderId } = await leavePayment(clinic, page, { patient, id });
  await untilLapsed(page);
  await expect(page.getByRole("main")).toContainText("Should a payment of yours still arrive");
  // A mail that is overtaken before it is sent is never sent, rightly.
  await expectTold(clinic, {
    patient,
    appointment: { id },
    events: ["APPOINTMENT_HELD", "APPOINTMENT_LAPSED"],
    mails: [/has lapsed/],
  });

  await provider.pay(orderId);
  await comeBack(page);
  await expect(page.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();
  await expect(money(page)).toContainText("₹750 paid online");
  await expectTold(clinic, {
    patient,
    appointment: { id },
    events: ["APPOINTMENT_HELD", "APPOINTMENT_LAPSED", "APPOINTMENT_BOOKED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_SUCCESS"],
    mails: [/has lapsed/, /is booked/, PAID],
  });
});

test("money that comes when somebody else has the time goes back, and the page shows other times", async ({
  clinic,
  provider,
  page,
}) => {
  const { doctor, slot, patient, id } = await hold(clinic, page);
  const { orderId } = await leavePayment(clinic, page, { patient, id });
  await untilLapsed(page);
  await clinic.book(await clinic.patient(), doctor, slot.start);

  const payment = await provider.pay(orderId);
  await comeBack(page);
  await expect(page.getByRole("heading", { name: "Your payment came too late for this time" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Your money" })).toContainText("All of it (₹750)");
  const others = page.getByRole("region", { name: "Other times" });
  await expect(others.getByRole("link").first()).toBeVisible();
  await expect(others.getByRole("link", { name: new RegExp(`\\b${timeOf(slot)}$`) })).toHaveCount(0);
  expect(await provider.refundsOf(payment)).toMatchObject([{ amount: 75_000 }]);
  await expectTold(clinic, {
    patient,
    appointment: { id },
    events: ["APPOINTMENT_HELD", "APPOINTMENT_LAPSED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_REFUND_STARTED", "PAYMENT_REFUNDED"],
    mails: [/has lapsed/, BACK],
  });
});

test("who cancels late gets back what was agreed, and is told so", async ({ clinic, provider, page }) => {
  const { patient, visit } = await agreed(clinic);
  const payment = await provider.pay((await clinic.order(patient, visit)).orderId);
  // A mail that is overtaken before it is sent is never sent, rightly.
  await expectTold(clinic, {
    patient,
    appointment: visit,
    events: ["APPOINTMENT_BOOKED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_SUCCESS"],
    mails: [/is booked/, PAID],
  });

  await openVisit(clinic, page, visit);
  await page.getByRole("button", { name: "Cancel visit" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("Of the ₹750 you paid, 50% comes back now: ₹375");
  await dialog.getByRole("button", { name: "Cancel the visit" }).click();
  // The page looks again every ten seconds while money is on its way.
  await expect(money(page)).toContainText("₹375 of it has gone back", { timeout: 30_000 });
  expect(await provider.refundsOf(payment)).toMatchObject([{ amount: 37_500, status: "processed" }]);
  await expectTold(clinic, {
    patient,
    appointment: visit,
    events: ["APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_SUCCESS", "PAYMENT_REFUND_STARTED", "PAYMENT_REFUNDED"],
    mails: [/is booked/, PAID, /is cancelled/, BACK],
  });
});

test("who closes the tab while the bank thinks finds the visit booked on return, though nobody told the clinic", async ({
  clinic,
  provider,
  page,
  context,
}) => {
  const { id } = await hold(clinic, page);
  await provider.silently(async () => {
    const dialog = await openPayment(page);
    await dialog.getByRole("button", { name: "Pay, but the bank answers late" }).click();
    await expect(dialog.getByText("Your bank is taking its time.")).toBeVisible();
    await page.close();

    const later = await context.newPage();
    await later.goto(`${clinic.endpoints.patientWeb}/appointments/${id}`);
    await expect(money(later)).toContainText("₹750 paid online", { timeout: 60_000 });
  });
});

test("cash is taken at the desk, and given back when that was a mistake", async ({ clinic, page }) => {
  const { doctor, patient, visit } = await agreed(clinic);
  await signInAsStaff(page, clinic.endpoints.adminWeb, doctor);
  await page.goto(`${clinic.endpoints.adminWeb}/doctor/appointments?open=${visit.id}`);
  const inspector = page.getByRole("complementary").or(page.getByRole("dialog"));
  const bill = inspector.getByRole("region", { name: "Payment" });
  await bill.getByRole("button", { name: "Take cash" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "₹750 taken" }).click();
  await expect(page.getByText(`₹750 in cash from ${patient.name}`).first()).toBeVisible();
  await expect(bill).toContainText("₹750 in cash");
  expect(await clinic.paymentOf(patient, visit)).toMatchObject({ status: "PAID", method: "CASH" });

  await bill.getByRole("button", { name: "Cash returned" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Given back" }).click();
  await expect(page.getByText(`${patient.name} has ₹750 back.`).first()).toBeVisible();
  await expect(bill.getByRole("button", { name: "Take cash" })).toBeVisible();
});

test("an amount nobody asked for waits for an admin, who accepts it", async ({ clinic, provider, page }) => {
  const { patient, visit } = await agreed(clinic);
  await provider.pay((await clinic.order(patient, visit)).orderId, { amount: 50_000 });
  await expect.poll(() => clinic.paymentOf(patient, visit)).toMatchObject({ status: "IN_REVIEW" });

  await signInAsStaff(page, clinic.endpoints.adminWeb, clinic.endpoints.admin);
  await page.goto(`${clinic.endpoints.adminWeb}/admin/payments?tab=attention`);
  await expect(page.getByRole("listitem").filter({ hasText: patient.name })).toContainText(
    "₹500 instead of ₹750",
  );
  await page.getByRole("button", { name: `Accept it: ₹500 of ${patient.name}` }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByLabel("Why").fill("The rest was waived.");
  await dialog.getByRole("button", { name: "Accept it" }).click();
  await expect(page.getByText(`The visit of ${patient.name} counts as paid.`).first()).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: patient.name })).toHaveCount(0);
  await expectTold(clinic, {
    patient,
    appointment: visit,
    events: ["APPOINTMENT_BOOKED"],
    payments: ["PAYMENT_STARTED", "PAYMENT_QUARANTINED", "PAYMENT_RESOLVED", "PAYMENT_SUCCESS"],
    mails: [/is booked/, PAID],
  });
});

/** Somebody new with a visit that is paid at the clinic unless they pay before. */
async function agreed(clinic: Clinic) {
  const doctor = await clinic.doctor();
  const patient = await clinic.patient();
  const visit = await clinic.book(patient, doctor, (await clinic.slot(doctor)).start);
  return { doctor, patient, visit: { ...visit, patient } };
}

/** Signs the patient in, on the page of the visit. */
async function openVisit(clinic: Clinic, page: Page, { id, patient }: { id: string; patient: Person }) {
  await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
  await page.goto(`${clinic.endpoints.patientWeb}/appointments/${id}`);
}

/** Begins to pay and closes the window again: an order is there, and nothing is paid. */
async function leavePayment(clinic: Clinic, page: Page, { patient, id }: { patient: Person; id: string }) {
  const dialog = await openPayment(page);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("You have not paid yet")).toBeVisible();
  return clinic.order(patient, { id });
}

/** As from the bank's app: the window has the focus again. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

/** What a visit's page says of its money. */
function money(page: Page) {
  return page.getByRole("main").getByRole("region", { name: "Payment" });
}
