/**
 * Loads the demo clinic through the public API: `npm run seed -w @prescripto/seed`.
 * A second run adds nothing twice, and finishes what a broken run began.
 */
import type { Clinic } from "@prescripto/web-kit/api/types";

import { Api, Refused, Unreachable } from "./api.ts";
import { seedAppointments } from "./appointments.ts";
import { seedDoctors } from "./doctors.ts";
import { seedHolidays } from "./holidays.ts";
import { seedPatients } from "./patients.ts";
import { Progress } from "./progress.ts";

const base = process.env["PRESCRIPTO_API"] ?? "http://127.0.0.1:4000";
const adminEmail = process.env["PRESCRIPTO_ADMIN_EMAIL"] ?? "admin@demo.prescripto.example";
const adminPassword = process.env["PRESCRIPTO_ADMIN_PASSWORD"] ?? "demo-admin-2026";

async function seed(): Promise<void> {
  const progress = new Progress();
  progress.say(`Loading the demo clinic into ${base}`);
  const api = new Api(base);
  const admin = await api.signedIn("STAFF", adminEmail, adminPassword);
  const clinic = await api.get<Clinic>("/api/clinic");
  // Before anybody can book: later, visits on these days would have to be decided about.
  await seedHolidays(admin, clinic, progress);
  const doctorIds = await seedDoctors(admin, clinic, progress);
  const patients = await seedPatients(api, progress);
  await seedAppointments({ api, clinic, doctorIds, patients }, progress);
  progress.close();
}

function explain(error: unknown): string {
  if (error instanceof Unreachable) {
    return `The demo clinic cannot be loaded: ${error.message}.\nStart booking-service first (./run does), or name it in PRESCRIPTO_API.`;
  }
  if (error instanceof Refused && error.problem === "wrong-credentials") {
    return `The demo clinic cannot be loaded: ${base} does not know ${adminEmail} by this password.\nName the admin in PRESCRIPTO_ADMIN_EMAIL and PRESCRIPTO_ADMIN_PASSWORD.`;
  }
  return `The demo clinic could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
}

try {
  await seed();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
