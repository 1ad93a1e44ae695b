/** The system of docker-compose.yml as the end-to-end tests know one, reached as people reach it: through nginx. */
import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";

import type { Endpoints } from "../support/endpoints.ts";

/** What Compose reads: the environment, then `.env`, which is what the defaults of the file are meant for. */
export function settings(): Record<string, string | undefined> {
  const file = ".env";
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}), ...process.env };
}

export function composedSystem(): Endpoints {
  const env = settings();
  const at = (name: string, port: number) => `http://localhost:${env[name] ?? port}`;
  const [patientWeb, adminWeb] = [at("PATIENT_WEB_PORT", 5173), at("ADMIN_WEB_PORT", 5174)];
  const [email, password] = [env["ADMIN_EMAIL"], env["ADMIN_PASSWORD"]];
  if (!email || !password) throw new Error(".env names no admin: cp .env.example .env");
  return {
    patientWeb,
    adminWeb,
    booking: patientWeb,
    audit: adminWeb,
    notification: at("NOTIFICATION_PORT", 5001),
    mail: at("MAIL_PORT", 8025),
    razorpay: at("RAZORPAY_PORT", 8026),
    prometheus: at("PROMETHEUS_PORT", 19090),
    control: "http://localhost", // nobody: containers are steered by Docker
    admin: { email, password },
  };
}
