/** Playwright's `test` with the running clinic in hand. */
import { test as base } from "@playwright/test";

import { Clinic } from "./clinic.ts";
import { readEndpoints } from "./endpoints.ts";
import { Nodes } from "./nodes.ts";
import { Provider } from "./provider.ts";

interface Running {
  clinic: Clinic;
  nodes: Nodes;
  provider: Provider;
}

export const test = base.extend<object, Running>({
  clinic: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      await use(new Clinic(readEndpoints()));
    },
    { scope: "worker" },
  ],
  nodes: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      await use(new Nodes(readEndpoints()));
    },
    { scope: "worker" },
  ],
  provider: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      await use(new Provider(readEndpoints()));
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
