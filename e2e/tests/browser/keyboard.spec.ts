/** Booking without a mouse: Tab, arrows and Enter, and always seeing where one is. */
import type { Locator, Page } from "@playwright/test";

import { dayTab, signInAsPatient, timeLink } from "../../support/pages.ts";
import { expect, test } from "../../support/test.ts";

const MOST_TABS = 120;

test("a visit is found, booked and cancelled with the keyboard alone", async ({ clinic, page }) => {
  const doctor = await clinic.doctor("GASTROENTEROLOGY");
  const [first, second] = await clinic.slots(doctor);
  if (first === undefined || second === undefined) throw new Error("too few free slots");
  await signInAsPatient(page, clinic.endpoints.patientWeb, await clinic.patient());
  await page.goto(clinic.endpoints.patientWeb);

  await tabTo(page, page.getByRole("link", { name: /^Gastroenterology/ }));
  await page.keyboard.press("Enter");
  const name = page.getByRole("link", { name: doctor.name, exact: true });
  await expect(name).toBeVisible();
  await tabTo(page, name);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: doctor.name, level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole("tab", { selected: true }));
  while (!(await isFocused(dayTab(page, first)))) await page.keyboard.press("ArrowRight");
  await expect(timeLink(page, first)).toBeVisible();
  // Tab reaches the day's first time; from there arrows move on.
  await tabTo(page, page.getByRole("tabpanel").getByRole("link").first());
  while (!(await isFocused(timeLink(page, first)))) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");

  const book = page.getByRole("button", { name: "Book this visit" });
  await expect(book).toBeVisible();
  await tabTo(page, book);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Your visit is booked\./ })).toBeVisible();

  await tabTo(page, page.getByRole("button", { name: "Cancel visit" }));
  await page.keyboard.press("Enter");
  // Asked whether to cancel, the harmless answer has the focus.
  await expect(page.getByRole("button", { name: "Keep the visit" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect(page.getByRole("main").getByText("Cancelled").first()).toBeVisible();
});

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press("Tab");
    if (await isFocused(target)) {
      expect(await hasVisibleFocus(target), "the focus can be seen").toBe(true);
      return;
    }
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

function hasVisibleFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
}
