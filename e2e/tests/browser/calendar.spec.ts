/** One's visits outside of the apps: in the calendar one uses anyway, and in the mails about them. */
import type { Page } from "@playwright/test";

import { signInAsPatient, signInAsStaff } from "../../support/pages.ts";
import { expect, test } from "../../support/test.ts";

// Mails may come a step of RabbitMQ's ladder later.
test.describe.configure({ timeout: 180_000 });

const MAIL_PATIENCE = { timeout: 150_000 };

test("a visit is in its patient's calendar, moves in it, and is gone when it is cancelled", async ({
  clinic,
  page,
}) => {
  const doctor = await clinic.doctor();
  const [slot, wanted] = [(await clinic.slots(doctor))[8], (await clinic.slots(doctor))[9]];
  if (slot === undefined || wanted === undefined) throw new Error("too few free slots");
  const patient = await clinic.patient();
  const { id } = await clinic.book(patient, doctor, slot.start);
  await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
  await page.goto(`${clinic.endpoints.patientWeb}/profile`);
  const address = await makeAddress(page);
  expect(address).toContain(`${clinic.endpoints.patientWeb}/api/calendars/`);

  expect(await read(address)).toMatchObject({
    UID: id,
    SEQUENCE: "0",
    DTSTART: utc(slot.start),
    SUMMARY: `Appointment with ${doctor.name}`,
  });
  await patient.api.post(`/api/appointments/${id}/reschedule`, {
    doctorId: doctor.id,
    visitTypeId: "consultation",
    start: wanted.start,
    version: 1,
  });
  expect(await read(address)).toMatchObject({ UID: id, SEQUENCE: "1", DTSTART: utc(wanted.start) });
  await patient.api.post(`/api/appointments/${id}/cancellation`, {});
  expect((await read(address))["UID"]).toBeUndefined();

  // Another address ends this one, and none is left at the end.
  await page.getByRole("button", { name: "Make a new address" }).click();
  await page.getByRole("button", { name: "Make a new one" }).click();
  await expect(page.getByLabel("Your private calendar address")).not.toHaveValue(address);
  const second = await page.getByLabel("Your private calendar address").inputValue();
  expect((await fetch(address)).status).toBe(404);
  expect((await fetch(second)).status).toBe(200);
  await page.getByRole("button", { name: "Stop sharing" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stop sharing" }).click();
  await expect(page.getByRole("button", { name: "Make my calendar address" })).toBeVisible();
  expect((await fetch(second)).status).toBe(404);
});

test("a doctor's calendar names no patient", async ({ clinic, page }) => {
  const doctor = await clinic.doctor();
  const patient = await clinic.patient();
  const { id } = await clinic.book(patient, doctor, (await clinic.slot(doctor)).start);
  await signInAsStaff(page, clinic.endpoints.adminWeb, doctor);
  await page.goto(`${clinic.endpoints.adminWeb}/doctor/profile`);
  const address = await makeAddress(page);
  expect(await read(address)).toMatchObject({ UID: id, SUMMARY: "Visit\\, Consultation" });
  const text = await (await fetch(address)).text();
  for (const word of [...patient.name.split(" "), patient.email]) expect(text).not.toContain(word);
});

test("a patient sees what was mailed about a visit, and what was not", async ({ clinic, page }) => {
  const doctor = await clinic.doctor();
  const patient = await clinic.patient();
  const { id } = await clinic.book(patient, doctor, (await clinic.slot(doctor)).start);
  await expect.poll(async () => (await clinic.visitMailsTo(patient)).length, MAIL_PATIENCE).toBe(1);
  await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
  await page.goto(`${clinic.endpoints.patientWeb}/appointments/${id}`);
  const messages = page.getByRole("region", { name: "What we emailed you" });
  await expect(messages).toContainText("Your visit is booked");
  await expect(messages).toContainText(/Sent today \d\d:\d\d to p•••@e•••\.example/, MAIL_PATIENCE);

  await patient.api.post(`/api/appointments/${id}/cancellation`, {});
  await expect.poll(async () => (await clinic.visitMailsTo(patient)).length, MAIL_PATIENCE).toBe(2);
  await page.reload();
  await expect(messages).toContainText("Your visit is cancelled");

  const stranger = await clinic.patient();
  const asked = await stranger.api
    .at(clinic.endpoints.patientWeb)
    .send({ method: "GET", path: `/api/patient/messages?appointment=${id}` });
  expect(asked.status).toBe(404);
});

async function makeAddress(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Make my calendar address" }).click();
  const address = page.getByLabel("Your private calendar address");
  await expect(address).toHaveValue(/\.ics$/);
  return address.inputValue();
}

/** The properties of the only event; none when the calendar is empty. */
async function read(address: string): Promise<Record<string, string>> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/calendar");
  const unfolded = (await answer.text()).replaceAll("\r\n ", "");
  const events = unfolded.split("BEGIN:VEVENT").slice(1);
  expect(events.length).toBeLessThanOrEqual(1);
  const lines = (events[0] ?? "").split("\r\n").filter((line) => line.includes(":"));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.search(/[:;]/)), line.slice(line.indexOf(":") + 1)]),
  );
}

/** "2026-11-24T10:30:00+05:30" -> "20261124T050000Z" */
function utc(start: string): string {
  return new Date(start).toISOString().replaceAll(/[-:]|\.\d+/g, "");
}
