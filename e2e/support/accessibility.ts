/** axe-core on the page as it stands. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

import { expect } from "./test.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OPTIONS: RunOptions = {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

declare global {
  interface Window {
    axe: { run: (options: RunOptions) => Promise<AxeResults> };
  }
}

/** Says what is wrong and where, and goes on: one run tells everything. */
export async function expectAccessible(page: Page): Promise<void> {
  // A dialog hides the page behind it from assistive technology, rightly; it is there all the same.
  await expect(page.getByRole("main", { includeHidden: true })).toBeVisible();
  await untilStill(page);
  // Not as a script element: the page's own content policy is none of our business here.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => window.axe.run(options), OPTIONS);
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary ?? ""}`,
    ),
  );
  expect.soft(found, `${page.url()}\n${found.join("\n")}`).toEqual([]);
}

/** Skeletons are gone and nothing moves any more; half-faded text has another contrast. */
async function untilStill(page: Page): Promise<void> {
  // What opens by itself does so when its data has come.
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true], [role=status][aria-label^=Loading]")).toHaveCount(0);
  await page.evaluate(async () => {
    // One movement may begin when another ends.
    do {
      await Promise.all(
        document.getAnimations().map((animation) => animation.finished.catch(() => undefined)),
      );
      await new Promise((resolve) => requestAnimationFrame(resolve));
    } while (document.getAnimations().some(({ playState }) => playState === "running"));
  });
}
