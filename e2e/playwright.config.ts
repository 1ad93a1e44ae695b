import { defineConfig, devices } from "@playwright/test";

import { CHROMIUM } from "./support/chromium.ts";

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results/failures",
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  globalSetup: "./support/start-system.ts",
  forbidOnly: process.env["CI"] !== undefined,
  // Outages take servers away from everybody, so nothing runs beside them.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
    launchOptions: {
      executablePath: CHROMIUM,
      // Debian's Chromium as root and without the internet: no sandbox, no calls home.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "api", testMatch: "api/*.spec.ts" },
    {
      name: "phone",
      testMatch: "browser/*.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: phone, hasTouch: true },
    },
    {
      name: "desktop",
      testMatch: "browser/*.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: desktop },
    },
    // Last, because what they break must not explain a failure elsewhere.
    { name: "outages", testMatch: "outages/*.spec.ts", timeout: 360_000 },
  ],
});
