/** The main job: a patient finds a doctor, books, and changes their mind. */
import {
  chooseSlot,
  dayTab,
  expectReview,
  register,
  signInAsPatient,
  timeLink,
  timeOf,
} from "../../support/pages.ts";
import { expectTold } from "../../support/told.ts";
import { expect, test } from "../../support/test.ts";

test("a new patient finds a doctor by specialty, picks a time, registers at the last moment and has the visit", async ({
  clinic,
  page,
}) => {
  // Hardly any test adds doctors of this specialty, so the new one is on the list's first page.
  const doctor = await clinic.doctor("GASTROENTEROLOGY");
  const slot = await clinic.slot(doctor);
  const patient = clinic.stranger();

  await page.goto(clinic.endpoints.patientWeb);
  await page.getByRole("link", { name: /^Gastroenterology/ }).click();
  await expect(page.getByRole("heading", { name: "Gastroenterology", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: doctor.name, exact: true }).click();
  await expect(page.getByRole("heading", { name: doctor.name, level: 1 })).toBeVisible();
  await chooseSlot(page, slot);

  // Who is asked to sign in finds the same visit again afterwards.
  await page.getByRole("link", { name: "Sign in and book" }).click();
  await page.getByRole("main").getByRole("link", { name: "Create an account" }).click();
  await register(page, patient);
  await expectReview(page, slot);
  await page.getByRole("button", { name: "Book this visit" }).click();
  await expect(page.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();
  const id = page.url().split("/").at(-1) ?? "";

  await page.getByRole("link", { name: "My appointments" }).first().click();
  await expect(page.getByRole("tab", { name: "Upcoming" })).toHaveAttribute("aria-selected", "true");
  const next = page.getByRole("region", { name: "Next" });
  await expect(next).toContainText(doctor.name);
  await expect(next).toContainText(timeOf(slot));

  await expectTold(clinic, {
    patient,
    appointment: { id },
    events: ["APPOINTMENT_BOOKED"],
    mails: [/is booked/],
  });
});

test("a cancelled visit's time is free for the next patient at once", async ({ clinic, page, browser }) => {
  const doctor = await clinic.doctor();
  const slot = await clinic.slot(doctor);
  const [patient, next] = [await clinic.patient(), await clinic.patient()];
  const appointment = await clinic.book(patient, doctor, slot.start);
  const doctorPage = `${clinic.endpoints.patientWeb}/doctors/${doctor.id}`;

  const other = await (await browser.newContext()).newPage();
  await signInAsPatient(other, clinic.endpoints.patientWeb, next);
  await other.goto(doctorPage);
  await dayTab(other, slot).click();
  await expect(timeLink(other, slot)).toHaveCount(0);

  await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
  await page.getByRole("link", { name: "My appointments" }).click();
  await page.getByRole("button", { name: "Cancel visit" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the visit" }).click();
  await expect(page.getByText(/is cancelled\.$/).first()).toBeVisible();
  await page.getByRole("tab", { name: "Cancelled" }).click();
  await expect(page.getByRole("link", { name: new RegExp(doctor.name) })).toContainText("Cancelled");

  await other.reload();
  await chooseSlot(other, slot);
  await other.getByRole("button", { name: "Book this visit" }).click();
  await expect(other.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();
  await other.context().close();

  await expectTold(clinic, {
    patient,
    appointment,
    events: ["APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED"],
    mails: [/is booked/, /is cancelled/],
  });
});

test("a double click books one visit", async ({ clinic, page }) => {
  const doctor = await clinic.doctor();
  const slot = await clinic.slot(doctor);
  const patient = await clinic.patient();
  await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
  await page.goto(`${clinic.endpoints.patientWeb}/doctors/${doctor.id}`);
  await chooseSlot(page, slot);
  await page.getByRole("button", { name: "Book this visit" }).dblclick();
  await expect(page.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();
  expect(await clinic.visitsOf(patient)).toHaveLength(1);
});

test("who is a moment too late is told so, and offered times near it", async ({ clinic, page }) => {
  const doctor = await clinic.doctor();
  const slot = await clinic.slot(doctor);
  const [quick, slow] = [await clinic.patient(), await clinic.patient()];
  await signInAsPatient(page, clinic.endpoints.patientWeb, slow);
  await page.goto(`${clinic.endpoints.patientWeb}/doctors/${doctor.id}`);
  await chooseSlot(page, slot);
  await clinic.book(quick, doctor, slot.start);

  await page.getByRole("button", { name: "Book this visit" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  await alert.getByRole("listitem").first().getByRole("link").click();
  await page.getByRole("button", { name: "Book this visit" }).click();
  await expect(page.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();
});
