/** What docker-compose.yml and the Dockerfiles say, as far as it is judged. */
import { readFileSync } from "node:fs";

import { parse } from "yaml";
import { z } from "zod";

const Build = z.object({ dockerfile: z.string(), target: z.string() });

const Service = z.object({
  image: z.string(),
  build: Build.optional(),
  restart: z.string(),
  profiles: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  logging: z.object({ options: z.record(z.string(), z.string()) }).optional(),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  healthcheck: z.unknown().optional(),
  mem_limit: z.string().optional(),
});

const Network = z.object({ internal: z.boolean() }).nullable();

const Compose = z.object({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), Network),
});

export type Service = z.infer<typeof Service>;
export type Compose = z.infer<typeof Compose>;

export const read = (file: string) => readFileSync(file, "utf8");

export function readCompose(): Compose {
  return Compose.parse(parse(read("docker-compose.yml"), { merge: true }));
}

interface Stage {
  from: string;
  lines: string[];
}

/** The stages of a Dockerfile by their names. */
export function stagesOf(dockerfile: string): Map<string, Stage> {
  const stages = new Map<string, Stage>();
  let current: Stage | undefined;
  for (const line of read(dockerfile).split("\n")) {
    const [, from = "", name = ""] = /^FROM (\S+) AS (\S+)$/.exec(line) ?? [];
    if (name !== "") stages.set(name, (current = { from, lines: [] }));
    else current?.lines.push(line);
  }
  return stages;
}

/** What a target says, and after it what the stages say that it stands on. */
export function linesOf({ dockerfile, target }: z.infer<typeof Build>): string[] {
  const stages = stagesOf(dockerfile);
  const lines: string[] = [];
  for (let stage = stages.get(target); stage; stage = stages.get(stage.from)) lines.push(...stage.lines);
  return lines;
}

/** The images a Dockerfile takes from elsewhere. */
export function basesOf(dockerfile: string): string[] {
  const stages = stagesOf(dockerfile);
  return [...stages.values()].map(({ from }) => from).filter((from) => !stages.has(from));
}
