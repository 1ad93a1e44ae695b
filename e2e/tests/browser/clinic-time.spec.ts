/** Wherever the browser is and whatever it speaks: a slot is shown at the clinic's time and is the same instant. */
import type { Slot } from "@prescripto/web-kit/api/types";
import type { Browser } from "@playwright/test";

import type { Clinic, Doctor, Person } from "../../support/clinic.ts";
import { dayTab, signInAsPatient, timeLink, timeOf } from "../../support/pages.ts";
import { expect, test } from "../../support/test.ts";

const elsewhere = [
  { timezoneId: "America/New_York", locale: "en-US" },
  { timezoneId: "America/New_York", locale: "de-DE" },
  { timezoneId: "Pacific/Kiritimati", locale: "ar-EG" },
];

for (const { timezoneId, locale } of elsewhere) {
  test(`in ${timezoneId}, in ${locale}, a visit is shown and booked at the clinic's time`, async ({
    clinic,
    browser,
  }) => {
    const doctor = await clinic.doctor();
    const [patient, late] = [await clinic.patient(), await clinic.patient()];
    const slots = await clinic.slots(doctor);
    // Late in the clinic's day, so that the date differs, too.
    const slot = slots.find((one) => timeOf(one) >= "20:00") ?? (await clinic.slot(doctor));
    const sameDay = slots.filter(({ start }) => start.slice(0, 10) === slot.start.slice(0, 10)).map(timeOf);

    const page = await (await browser.newContext({ timezoneId, locale })).newPage();
    await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
    await page.goto(`${clinic.endpoints.patientWeb}/doctors/${doctor.id}`);
    await dayTab(page, slot).click();
    await expect(timeLink(page, slot)).toBeVisible();
    expect(
      (await page.getByRole("tabpanel").getByRole("link").allTextContents()).slice(-sameDay.length),
    ).toEqual(sameDay);
    await expect(page.getByText(/Kolkata time/)).toBeVisible();

    await timeLink(page, slot).click();
    await page.getByRole("button", { name: "Book this visit" }).click();
    await expect(page.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();
    await expect(page.getByRole("main").locator("time").first()).toContainText(timeOf(slot));
    await page.context().close();

    const [booked] = await clinic.visitsOf(patient);
    expect(Date.parse(booked?.start ?? "")).toBe(Date.parse(slot.start));
    await expectTaken({ clinic, browser, doctor, slot, patient: late });
  });
}

/** Seen from the clinic's own zone the slot is gone, so it cannot be sold once per zone or language. */
async function expectTaken(world: {
  clinic: Clinic;
  browser: Browser;
  doctor: Doctor;
  slot: Slot;
  patient: Person;
}): Promise<void> {
  const { clinic, browser, doctor, slot, patient } = world;
  const page = await (await browser.newContext({ timezoneId: "Asia/Kolkata", locale: "en-IN" })).newPage();
  await page.goto(`${clinic.endpoints.patientWeb}/doctors/${doctor.id}`);
  await dayTab(page, slot).click();
  await expect(page.getByRole("tabpanel")).toBeVisible();
  await expect(timeLink(page, slot)).toHaveCount(0);
  await page.context().close();
  for (const spelling of [slot.start, new Date(slot.start).toISOString()]) {
    expect((await clinic.ask(patient, doctor, spelling)).status).toBe(409);
  }
}
