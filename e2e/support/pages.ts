/** What people do again and again in the two apps, in the words that are on the screen. */
import type { Slot } from "@prescripto/web-kit/api/types";
import type { Locator, Page } from "@playwright/test";

import { expect } from "./test.ts";

interface SignsIn {
  email: string;
  password: string;
}

/** Signs a patient in; the page shows the home page then. */
export async function signInAsPatient(page: Page, patientWeb: string, person: SignsIn): Promise<void> {
  await page.goto(`${patientWeb}/sign-in`);
  await typePassword(page, person);
  await expect(page.getByRole("link", { name: "My appointments" })).toBeVisible();
}

/** Signs a doctor or an admin in; the page shows where their day begins then. */
export async function signInAsStaff(page: Page, adminWeb: string, person: SignsIn): Promise<void> {
  await page.goto(adminWeb);
  await typePassword(page, person);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}

async function typePassword(page: Page, { email, password }: SignsIn): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Fills the form for a new account and sends it. */
export async function register(page: Page, person: SignsIn & { name: string }): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
}

/** On a doctor's page: the day's tab. */
export function dayTab(page: Page, slot: Slot): Locator {
  return page.getByRole("tab", { name: longDate(slot) });
}

/** On a doctor's page, with the day chosen: the time as a link to its confirmation. */
export function timeLink(page: Page, slot: Slot): Locator {
  return page.getByRole("tabpanel").getByRole("link", { name: timeOf(slot), exact: true });
}

/** Where a time leads: reviewing that visit. */
export async function chooseSlot(page: Page, slot: Slot): Promise<void> {
  await dayTab(page, slot).click();
  await timeLink(page, slot).click();
  await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible();
}

/** "10:30": the clinic's time, as the API wrote it. */
export function timeOf({ start }: { start: string }): string {
  return start.slice(11, 16);
}

/** "24 November": the clinic's date, as the API wrote it. */
export function longDate({ start }: { start: string }): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${start.slice(0, 10)}T12:00:00Z`),
  );
}
