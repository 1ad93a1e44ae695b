import { fileURLToPath } from "node:url";

import type { ViteUserConfig } from "vitest/config";

/** Vitest as all workspaces run it: jsdom, UTC, unhandled requests are errors, results also as a file. */
export function testConfig(): NonNullable<ViteUserConfig["test"]> {
  return {
    environment: "jsdom",
    environmentOptions: { jsdom: { url: "http://localhost:5173/" } },
    env: { TZ: "UTC" },
    globals: true,
    setupFiles: [fileURLToPath(new URL("../src/testing/setup.ts", import.meta.url))],
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
    // Styles mean nothing to jsdom; a test may read one as text.
    css: { include: [/\?raw$/] },
    reporters: ["default", "json"],
    outputFile: { json: "test-results/vitest.json" },
  };
}
