/** The other side of a booking: the doctor's day, the admin's view of everything, and a new doctor. */
import { doctors as demoDoctors } from "@prescripto/seed/data";
import { photo } from "@prescripto/seed/portrait";
import type { Locator, Page } from "@playwright/test";

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
  await expect(page.getByText(`The visit of ${coming.name} is completed.`).first()).toBeVisible();

  await page.goto(`${clinic.endpoints.adminWeb}/doctor/appointments?open=${cancelled.id}`);
  await inspector.getByRole("button", { name: "Cancel the visit" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the visit" }).click();
  await expect(page.getByText(`The visit of ${leaving.name} is cancelled.`).first()).toBeVisible();
  expect(await clinic.offers(doctor, second)).toBe(true);

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
  await expect(row(page, patient.name)).toBeVisible();
  await page.goto(`${clinic.endpoints.adminWeb}/admin/appointments?doctor=${doctor.id}`);
  await row(page, patient.name).click();
  const inspector = page.getByRole("complementary").or(page.getByRole("dialog"));
  await inspector.getByRole("button", { name: "Cancel the visit" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the visit" }).click();
  await expect(page.getByText(`The visit of ${patient.name} is cancelled.`).first()).toBeVisible();

  await expectTold(clinic, {
    patient,
    appointment,
    events: ["APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED"],
    mails: [/is booked/, /is cancelled/],
  });
  await page.goto(`${clinic.endpoints.adminWeb}/admin/audit?subject=${appointment.id}`);
  await expect(page.getByRole("main")).toContainText("Visit cancelled");
});

test("an admin adds a doctor with a photo, who can sign in, and whom patients find", async ({
  clinic,
  page,
}) => {
  const doctor = clinic.doctorToBe("DERMATOLOGY");
  const [face] = demoDoctors.map(photo);
  if (face === undefined) throw new Error("nobody to draw");

  await signInAsStaff(page, clinic.endpoints.adminWeb, clinic.endpoints.admin);
  await page.goto(`${clinic.endpoints.adminWeb}/admin/doctors/new`);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "tara.png", mimeType: "image/png", buffer: face });
  for (const [label, value] of [
    ["Name", doctor.name],
    ["Email", doctor.email],
    ["First password", doctor.password],
    ["Fee in INR", "750"],
    ["Degree", doctor.degree],
    ["Years of experience", "9"],
    ["Languages", doctor.languages.join(", ")],
    ["Where", doctor.address],
    ["About", doctor.about],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByLabel("Specialty").selectOption({ label: "Dermatology" });
  await page.getByRole("button", { name: "Add the doctor" }).click();
  await expect(page.getByText(`${doctor.name} is added`)).toBeVisible();
  await expect(page).toHaveURL(/\/schedule$/);

  await page.goto(`${clinic.endpoints.patientWeb}/doctors?q=${encodeURIComponent(doctor.name)}`);
  const card = page.getByRole("article").filter({ hasText: doctor.name });
  await expect(card).toContainText("Dermatology");
  await expect(card).toContainText("₹750");
  await expectLoaded(card.locator("img"));

  await clinic.api.signedIn("STAFF", doctor.email, doctor.password);
});

/** The picture is there and not just an address that leads nowhere. */
async function expectLoaded(image: Locator): Promise<void> {
  await expect
    .poll(() => image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth))
    .toBeGreaterThan(0);
}

function row(page: Page, patient: string) {
  return page.getByRole("link", { name: new RegExp(`^${patient},`) });
}

async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: place, exact: true })
    .click();
}
