/** The other side of a booking: the doctor's day, the admin's view of everything, and a new doctor. */
import type { Page } from "@playwright/test";

import { signInAsStaff } from "../../support/pages.ts";
import { expectTold } from "../../support/told.ts";
import { expect, test } from "../../support/test.ts";

test("a doctor sees the visits that were booked, completes one and cancels one", async ({ clinic, page }) => {
  const doctor = await clinic.doctor();
  const [first, second] = await clinic.slots(doctor);
  if (first === undefined || second === undefined) throw new Error("too few free slots");
  const [coming, leaving] = [await clinic.patient(), await clinic.patient()];
  const completed = await clinic.book(coming, doctor, first.start);
  const cancelled = await clinic.book(leaving, doctor, second.start);

  await signInAsStaff(page, clinic.endpoints.adminWeb, doctor);
  await goTo(page, "Appointments");
  await row(page, coming.name).click();
  const inspector = page.getByRole("complementary").or(page.getByRole("dialog"));
  await inspector.getByRole("button", { name: "Complete" }).click();
  await expect(page.getByText(`The visit of ${coming.name} is completed.`)).toBeVisible();

  await page.goto(`${clinic.endpoints.adminWeb}/doctor/appointments?open=${cancelled.id}`);
  await inspector.getByRole("button", { name: "Cancel the visit" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the visit" }).click();
  await expect(page.getByText(`The visit of ${leaving.name} is cancelled.`, { exact: false })).toBeVisible();
  expect((await clinic.slots(doctor)).map(({ start }) => start)).toContain(second.start);

  await expectTold(clinic, {
    patient: coming,
    appointment: completed,
    events: ["APPOINTMENT_BOOKED", "APPOINTMENT_COMPLETED"],
    mails: [/is booked/],
  });
  await expectTold(clinic, {
    patient: leaving,
    appointment: cancelled,
    events: ["APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED"],
    mails: [/is booked/, /is cancelled/],
  });
});

test("the admin sees every visit, cancels one, and finds in the audit trail who did what", async ({
  clinic,
  page,
}) => {
  const doctor = await clinic.doctor();
  const patient = await clinic.patient();
  const slot = await clinic.slot(doctor);
  const appointment = await clinic.book(patient, doctor, slot.start);

  await signInAsStaff(page, clinic.endpoints.adminWeb, clinic.endpoints.admin);
  await expect(page.getByText(patient.name).first()).toBeVisible();
  await page.goto(`${clinic.endpoints.adminWeb}/admin/appointments?doctor=${doctor.id}`);
  await row(page, patient.name).click();
  const inspector = page.getByRole("complementary").or(page.getByRole("dialog"));
  await inspector.getByRole("button", { name: "Cancel the visit" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the visit" }).click();
  await expect(page.getByText(`The visit of ${patient.name} is cancelled.`, { exact: false })).toBeVisible();

  await expectTold(clinic, {
    patient,
    appointment,
    events: ["APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED"],
    mails: [/is booked/, /is cancelled/],
  });
  await page.goto(`${clinic.endpoints.adminWeb}/admin/audit?subject=${appointment.id}`);
  await expect(page.getByRole("main")).toContainText("APPOINTMENT_CANCELLED");
});

function row(page: Page, patient: string) {
  return page.getByRole("link", { name: new RegExp(`^${patient},`) });
}

async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: place, exact: true })
    .click();
}
