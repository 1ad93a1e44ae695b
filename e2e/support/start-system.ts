/**
 * Before all tests: a copy of the system of their own, on free ports and with a data folder of its own, unless
 * PRESCRIPTO_SYSTEM names one that runs. After them it is stopped and forgotten.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { ENDPOINTS_FILE } from "./endpoints.ts";

const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));
const PATIENCE_MILLIS = 15 * 60_000;

/**
 * As ./test has them: a mail that an outage put off comes while a test waits, a hold runs out while one looks on, and all
 * tests may register from one address.
 */
const SETTINGS = {
  PRESCRIPTO_APPOINTMENTS_HOLDFOR: "25s",
  PRESCRIPTO_INBOX_RETRYDELAYS: "5s,10s,20s,30s",
  PRESCRIPTO_THROTTLE_PERNETWORK: "2000",
};

export default async function startSystem(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[ENDPOINTS_FILE] !== undefined) return undefined;
  const data = mkdtempSync(join(tmpdir(), "prescripto-e2e-"));
  const system = spawn("./run", ["--ports=free", `--data=${data}`], {
    cwd: CHECKOUT,
    env: { ...process.env, ...SETTINGS },
    stdio: "inherit",
  });
  const stop = async () => {
    if (system.exitCode === null) {
      system.kill("SIGINT");
      await once(system, "exit");
    }
    rmSync(data, { recursive: true, force: true });
  };
  const file = join(data, "system.json");
  try {
    await untilReady(system, file);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env[ENDPOINTS_FILE] = file;
  return stop;
}

/** The file is written when everything answers. */
async function untilReady(system: ChildProcess, file: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLIS;
  while (!existsSync(file)) {
    if (system.exitCode !== null)
      throw new Error(`./run ended with ${system.exitCode} before the system was ready`);
    if (Date.now() > deadline) throw new Error("./run did not get the system ready in fifteen minutes");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
