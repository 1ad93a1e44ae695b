/** Every query that somebody may look at, and the names of metrics in a query: for those who prove that they are real. */
import { dashboards } from "./dashboards.ts";
import type { Query } from "./panel.ts";

export interface DashboardQuery extends Query {
  /** "dashboard / panel". */
  where: string;
}

/** All queries of all dashboards, ready for Prometheus: what Grafana would fill in is filled in. */
export function dashboardQueries(): DashboardQuery[] {
  return dashboards.flatMap(({ title, rows }) =>
    rows.flatMap(({ panels }) =>
      panels.flatMap((panel) =>
        panel.queries.map((query) => ({
          ...query,
          expr: query.expr.replaceAll("$__rate_interval", "1m"),
          where: `${title} / ${panel.title}`,
        })),
      ),
    ),
  );
}

/** Words of PromQL that stand where a metric's name could, but are none. */
const WORDS = new Set(["and", "or", "unless", "offset", "bool", "inf", "nan", "start", "end"]);

/** The metrics a PromQL expression reads. */
export function metricsIn(expr: string): string[] {
  const bare = expr
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
    .replaceAll(/\{[^}]*\}/g, "")
    .replaceAll(/\[[^\]]*\]/g, "")
    .replaceAll(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, "")
    .replaceAll(/\bgroup_(?:left|right)\b/g, "")
    .replaceAll(/\boffset\s+\w+/g, "");
  const names = bare.matchAll(/(?<![\w:.])([a-zA-Z_:][\w:]*)(?!\s*\()(?![\w:])/g);
  return [
    ...new Set([...names].map(([name]) => name).filter((name) => !WORDS.has(name.toLowerCase()))),
  ].sort();
}
