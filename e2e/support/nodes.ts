/** Takes parts of the running system away and gives them back, through its supervisor. */
import type { Endpoints } from "./endpoints.ts";

export type NodeName =
  | "redis"
  | "rabbitmq"
  | "kafka"
  | "postgres"
  | "mail"
  | "razorpay"
  | "booking-service"
  | "notification-service"
  | "audit-service";
type Command = "stop" | "start" | "kill" | "pause" | "resume";

export class Nodes {
  readonly #control: string;

  constructor({ control }: Endpoints) {
    this.#control = control;
  }

  /** Returns when it has been done: `start` means that the node serves again. */
  async command(node: NodeName, command: Command): Promise<void> {
    const answer = await fetch(`${this.#control}/nodes/${node}/${command}`, { method: "POST" });
    if (!answer.ok) throw new Error(`${command} ${node} answered ${answer.status}: ${await answer.text()}`);
  }

  /** Does the work while a node is away; it is back afterwards, however the work went. */
  async without<T>(node: NodeName, away: "stop" | "pause", work: () => Promise<T>): Promise<T> {
    await this.command(node, away);
    try {
      return await work();
    } finally {
      await this.command(node, away === "pause" ? "resume" : "start");
    }
  }
}
