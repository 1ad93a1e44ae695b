/** What people do again and again in the two apps, in the words that are on the screen. */
import type { Slot } from "@prescripto/web-kit/api/types";
import type { FrameLocator, Locator, Page } from "@playwright/test";

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
  return page.getByRole("tab", { name: dateOf(slot) });
}

/** On a doctor's page, with the day chosen: the time as a link to its confirmation. */
export function timeLink(page: Page, slot: Slot): Locator {
  return page.getByRole("tabpanel").getByRole("link", { name: timeOf(slot), exact: true });
}

/** Takes a time on a doctor's page; the page shows that visit for review then. */
export async function chooseSlot(page: Page, slot: Slot): Promise<void> {
  await dayTab(page, slot).click();
  await timeLink(page, slot).click();
  await expectReview(page, slot);
}

/** The page shows this visit for review. */
export async function expectReview(page: Page, { start }: Slot): Promise<void> {
  await expect(page).toHaveURL(/\/book\?/);
  await expect(page.getByRole("main").locator("time").first()).toHaveAttribute("datetime", start);
}

/** On a visit's page: opens the provider's window, where a button says what the bank will answer. */
export async function openPayment(page: Page): Promise<FrameLocator> {
  await page.getByRole("group", { name: "Paying" }).getByRole("button", { name: /pay ₹/i }).click();
  const dialog = page.frameLocator("iframe[title='Test payment']");
  await expect(dialog.getByRole("button", { name: /^Pay ₹/ })).toBeEnabled();
  return dialog;
}

/** Pays on a visit's page, and the bank says yes. */
export async function payOnline(page: Page): Promise<void> {
  const dialog = await openPayment(page);
  await dialog.getByRole("button", { name: /^Pay ₹/ }).click();
}

/** "10:30": the clinic's time, as the API wrote it. */
export function timeOf({ start }: { start: string }): string {
  return start.slice(11, 16);
}

/** "24 Nov", or with the whole month: the clinic's date, as the API wrote it. */
function dateOf({ start }: { start: string }): RegExp {
  const [, month = "", day = ""] = start.slice(0, 10).split("-");
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return new RegExp(`\\b${Number(day)} ?${months[Number(month) - 1] ?? month}`);
}
