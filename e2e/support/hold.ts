/** Somebody new on the way to a visit that is paid ahead. */
import type { Slot } from "@prescripto/web-kit/api/types";
import type { Page } from "@playwright/test";

import type { Clinic, Doctor, Person } from "./clinic.ts";
import { chooseSlot, signInAsPatient } from "./pages.ts";
import { expect } from "./test.ts";

interface Held {
  doctor: Doctor;
  slot: Slot;
  patient: Person;
  id: string;
}

/** Signs somebody new in and holds the first time of a new doctor's prepaid visits; the page shows it then. */
export async function hold(clinic: Clinic, page: Page): Promise<Held> {
  const doctor = await clinic.doctor();
  const slot = await clinic.slot(doctor, "prepaid");
  const patient = await clinic.patient();
  await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
  await page.goto(`${clinic.endpoints.patientWeb}/doctors/${doctor.id}?visit=prepaid`);
  await page.getByRole("radio", { name: /^Prepaid/ }).check();
  await chooseSlot(page, slot);
  await page.getByRole("button", { name: "Hold this time" }).click();
  await expect(page.getByRole("heading", { name: "This time is held for you" })).toBeVisible();
  return { doctor, slot, patient, id: page.url().split("/").at(-1) ?? "" };
}

/** Looks on until the hold has run out, however long one lasts where this runs; ./test makes it short. */
export async function untilLapsed(page: Page): Promise<void> {
  await expect(page.getByRole("timer")).toHaveCount(0, { timeout: 45_000 });
}
