/** What the three services have said so far, as the supervisor keeps it. */
import { readFileSync } from "node:fs";

import { z } from "zod";

import type { Endpoints } from "./endpoints.ts";

const Node = z.object({ name: z.string(), log: z.string() });

export type Service = "booking-service" | "notification-service" | "audit-service";

/** Every line of each service's log, oldest first. */
export async function logsOf({ control }: Endpoints): Promise<Record<Service, string[]>> {
  const answer = await fetch(`${control}/nodes`);
  const nodes = z.array(Node).parse(await answer.json());
  const linesOf = (service: Service) => {
    const log = nodes.find(({ name }) => name === service)?.log;
    if (log === undefined) throw new Error(`the supervisor knows no ${service}`);
    return readFileSync(log, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  };
  return {
    "booking-service": linesOf("booking-service"),
    "notification-service": linesOf("notification-service"),
    "audit-service": linesOf("audit-service"),
  };
}
