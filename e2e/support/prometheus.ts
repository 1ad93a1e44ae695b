/** Prometheus as dashboards and alerts ask it. */
import { z } from "zod";

const Series = z.object({
  metric: z.record(z.string(), z.string()),
  value: z.tuple([z.number(), z.string()]),
});
const Vector = z.object({ resultType: z.literal("vector"), result: z.array(Series) });
const Rule = z.object({
  name: z.string(),
  query: z.string(),
  health: z.string(),
  lastError: z.string().optional(),
});
const Rules = z.object({ groups: z.array(z.object({ rules: z.array(Rule) })) });
const Targets = z.object({
  activeTargets: z.array(z.object({ labels: z.object({ job: z.string() }), health: z.string() })),
});

export type Series = z.infer<typeof Series>;
export type Rule = z.infer<typeof Rule>;

export class Prometheus {
  readonly #base: string;

  constructor({ prometheus }: { prometheus: string }) {
    this.#base = prometheus;
  }

  /** What the query says now; refused with Prometheus' own words when it is no query. */
  async ask(query: string): Promise<Series[]> {
    return (await this.#get(Vector, "query", { query })).result;
  }

  /** Every metric that was scraped of late. */
  async metrics(): Promise<Set<string>> {
    const start = String(Math.floor(Date.now() / 1000) - 60);
    return new Set(await this.#get(z.array(z.string()), "label/__name__/values", { start }));
  }

  /** The alert rules it was started with. */
  async alertRules(): Promise<Rule[]> {
    const { groups } = await this.#get(Rules, "rules", { type: "alert" });
    return groups.flatMap(({ rules }) => rules);
  }

  /** Whether each of what it scrapes answers, by the name of its job. */
  async targets(): Promise<Record<string, string>> {
    const { activeTargets } = await this.#get(Targets, "targets", { state: "active" });
    return Object.fromEntries(activeTargets.map(({ labels, health }) => [labels.job, health]));
  }

  async #get<T>(schema: z.ZodType<T>, path: string, parameters: Record<string, string>): Promise<T> {
    const answer = await fetch(`${this.#base}/api/v1/${path}?${new URLSearchParams(parameters)}`);
    const body = z
      .object({ status: z.string(), error: z.string().optional(), data: z.unknown() })
      .parse(await answer.json());
    if (body.status !== "success") throw new Error(`${path}: ${body.error ?? "refused"}`);
    return schema.parse(body.data);
  }
}
