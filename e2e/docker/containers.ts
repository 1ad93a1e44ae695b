/** The containers of the composed system, as Docker knows them. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { z } from "zod";

const run = promisify(execFile);
const LABEL = "com.docker.compose.service";
/** Not what `docker compose run` starts beside them. */
const OF_UP = ["--filter", "label=com.docker.compose.oneoff=False"];

export interface Container {
  id: string;
  service: string;
}

/** Docker's answer to a command. */
export async function docker(...command: string[]): Promise<string> {
  return (await run("docker", command, { maxBuffer: 64 << 20 })).stdout.trim();
}

/** Docker's answer to a command that answers in JSON, of which one part is looked at. */
export async function inspect<T>(part: z.ZodType<T>, ...command: string[]): Promise<T> {
  return part.parse(JSON.parse(await docker(...command, "--format", "{{json .}}")));
}

/** Those of the running project by the names of their services, also those that have ended. */
export async function containers(): Promise<Container[]> {
  const project = process.env["COMPOSE_PROJECT_NAME"] ?? (await composeProject());
  const format = `{{.ID}} {{.Label "${LABEL}"}}`;
  const lines = await docker(
    ...["ps", "--all", "--filter", `label=com.docker.compose.project=${project}`],
    ...[...OF_UP, "--format", format],
  );
  return lines
    .split("\n")
    .map((line) => line.split(" "))
    .map(([id = "", service = ""]) => ({ id, service }))
    .sort((a, b) => a.service.localeCompare(b.service));
}

const State = z.object({
  State: z.object({
    Status: z.string(),
    ExitCode: z.number(),
    Health: z.object({ Status: z.string() }).optional(),
  }),
});

export async function isHealthy({ id }: Container): Promise<boolean> {
  const { State: state } = await inspect(State, "container", "inspect", id);
  return state.Health?.Status === "healthy";
}

/** Of one that passes: whether it has ended well. Throws when it has ended otherwise. */
export async function isDone({ id, service }: Container): Promise<boolean> {
  const { State: state } = await inspect(State, "container", "inspect", id);
  if (state.Status !== "exited") return false;
  if (state.ExitCode !== 0) throw new Error(`${service} ended with ${state.ExitCode}`);
  return true;
}

/** Of the one container that is our booking-service. */
async function composeProject(): Promise<string> {
  const format = '{{.Label "com.docker.compose.project"}}';
  const filter = `label=${LABEL}=booking-service`;
  const [project, ...more] = (await docker("ps", "--filter", filter, ...OF_UP, "--format", format)).split(
    "\n",
  );
  if (!project || more.length > 0) throw new Error("set COMPOSE_PROJECT_NAME: none, or several, are running");
  return project;
}
