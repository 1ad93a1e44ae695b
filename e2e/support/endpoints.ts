/** Where the running copy of the system answers: what its supervisor wrote down when everything was ready. */
import { readFileSync } from "node:fs";

import { z } from "zod";

const Endpoints = z.object({
  patientWeb: z.url(),
  adminWeb: z.url(),
  booking: z.url(),
  notification: z.url(),
  audit: z.url(),
  /** The mail sink's page and API. */
  mail: z.url(),
  /** The Razorpay sandbox's page and, below /sandbox, what steers it; absent when payments go to Razorpay itself. */
  razorpay: z.url().optional(),
  /** Prometheus, which scrapes all of them. */
  prometheus: z.url(),
  /** The supervisor, which takes nodes away and gives them back. */
  control: z.url(),
  /** How the services know one another. */
  servicePassword: z.string().optional(),
  admin: z.object({ email: z.email(), password: z.string() }),
});

export type Endpoints = z.infer<typeof Endpoints>;

/** Names the file. Set by whoever started the system: ./test, or start-system.ts. */
export const ENDPOINTS_FILE = "PRESCRIPTO_SYSTEM";

export function readEndpoints(): Endpoints {
  const file = process.env[ENDPOINTS_FILE];
  if (file === undefined) throw new Error(`${ENDPOINTS_FILE} names no file`);
  return Endpoints.parse(JSON.parse(readFileSync(file, "utf8")));
}
