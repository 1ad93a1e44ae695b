/** Kills each container in turn, right after a booking, and waits for everything to be as if nothing had been. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

import type { Clinic, Doctor } from "../support/clinic.ts";

import { eventually } from "./eventually.ts";
import { arrived, book, type Booked } from "./journey.ts";

const run = promisify(execFile);
const LABEL = "com.docker.compose.service";
/** It ends when it has loaded the clinic. */
const PASSING = ["seed"];

interface Container {
  id: string;
  service: string;
}

/** @param services whose containers are killed; empty means all */
export async function heal(
  clinic: Clinic,
  doctor: Doctor,
  services: string[],
  say: (what: string) => void,
): Promise<void> {
  const chosen = (await containers()).filter(
    ({ service }) => services.length === 0 || services.includes(service),
  );
  for (const container of chosen) {
    const before = await book(clinic, doctor);
    // No time to say goodbye: the process is killed at once.
    await run("docker", ["restart", "--time", "0", container.id]);
    await eventually(`${container.service} is healthy`, 180, () => isHealthy(container));
    let after: Booked | undefined;
    await eventually(`a booking after ${container.service} came back`, 120, async () => {
      after = await book(clinic, doctor);
      return true;
    });
    await arrived(clinic, before);
    if (after !== undefined) await arrived(clinic, after);
    say(`${container.service} was killed, healed, and nothing was lost`);
  }
}

async function containers(): Promise<Container[]> {
  const project = process.env["COMPOSE_PROJECT_NAME"] ?? (await composeProject());
  const format = `{{.ID}} {{.Label "${LABEL}"}}`;
  const filter = `label=com.docker.compose.project=${project}`;
  const { stdout } = await run("docker", ["ps", "--filter", filter, "--format", format]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => line.split(" "))
    .map(([id = "", service = ""]) => ({ id, service }))
    .filter(({ service }) => !PASSING.includes(service))
    .sort((a, b) => a.service.localeCompare(b.service));
}

/** Of the container that has our booking-service's image. */
async function composeProject(): Promise<string> {
  const format = '{{.Label "com.docker.compose.project"}}';
  const filter = `label=${LABEL}=booking-service`;
  const { stdout } = await run("docker", ["ps", "--filter", filter, "--format", format]);
  const [project, ...more] = stdout.trim().split("\n");
  if (!project || more.length > 0) throw new Error("set COMPOSE_PROJECT_NAME: none, or several, are running");
  return project;
}

async function isHealthy({ id }: Container): Promise<boolean> {
  const { stdout } = await run("docker", ["inspect", "--format", "{{.State.Health.Status}}", id]);
  return stdout.trim() === "healthy";
}
