/** The story of paying, as the end-to-end tests have it: in a browser, at the provider's dialog, through nginx and its CSP. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { z } from "zod";

import { CHROMIUM } from "../support/chromium.ts";
import { ENDPOINTS_FILE, type Endpoints } from "../support/endpoints.ts";

const STORY = "a visit that is paid has a receipt";

/** @returns false when there is no browser to pay in; throws when paying did not work */
export async function payInBrowser(system: Endpoints): Promise<boolean> {
  if (!existsSync(CHROMIUM)) return false;
  const folder = mkdtempSync(join(tmpdir(), "prescripto-smoke-"));
  try {
    const file = join(folder, "system.json");
    writeFileSync(file, JSON.stringify(system));
    const command = ["playwright", "test", "tests/browser/payments.spec.ts", "--grep", STORY];
    const story = spawn("npx", [...command, "--project=phone", "--project=desktop"], {
      cwd: join(import.meta.dirname, ".."),
      env: { ...process.env, [ENDPOINTS_FILE]: file },
      stdio: "inherit",
    });
    const [status] = z
      .tuple([z.number().nullable()])
      .rest(z.unknown())
      .parse(await once(story, "exit"));
    if (status !== 0) throw new Error("nobody can pay in a browser");
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
