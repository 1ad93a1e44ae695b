import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { dashboards } from "./dashboards.ts";
import { toJson } from "./json.ts";
import { dashboardQueries, metricsIn } from "./queries.ts";

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFileSync(file(path), "utf8");

describe.each(dashboards.map((dashboard) => [dashboard.title, dashboard] as const))(
  "dashboard %s",
  (_, dashboard) => {
    it("is committed as it is generated", () => {
      expect(read(`provisioning/dashboards/${dashboard.uid}.json`)).toBe(toJson(dashboard));
    });

    it("explains each panel, once", () => {
      const titles = dashboard.rows.flatMap(({ panels }) =>
        panels.map(({ title, description }) => {
          expect(description, title).toMatch(/^.{15,}[.]$/);
          return title;
        }),
      );
      expect(new Set(titles).size).toBe(titles.length);
    });

    it("asks of Prometheus what names a metric", () => {
      for (const { where, expr } of dashboardQueries().filter(({ where }) =>
        where.startsWith(dashboard.title),
      ))
        expect(metricsIn(expr), where).not.toHaveLength(0);
    });
  },
);

describe("the metrics of an expression", () => {
  it.each([
    ["up", ["up"]],
    ['sum by (job, reason) (increase(failures_total{reason="data"}[5m])) > 0', ["failures_total"]],
    ["sum by (le) (rate(a_bucket[1m])) or vector(0)", ["a_bucket"]],
    ["a unless a offset 5m > 0", ["a"]],
    ["(time() - max(last) > 120) and on () (sum(lag) > 0)", ["lag", "last"]],
    ['absent(up{job="a"} == 1) or absent(b)', ["b", "up"]],
    ["a / on (x) group_left (y) b * 1e3", ["a", "b"]],
    ["a > bool 1 and b < +Inf", ["a", "b"]],
  ])("%s", (expr, names) => {
    expect(metricsIn(expr)).toEqual(names);
  });
});

const rules = readdirSync(file("alerts")).filter((name) => name.endsWith(".rules.yml"));

describe.each(rules)("alerts of %s", (name) => {
  const alerts = [...read(`alerts/${name}`).matchAll(/- alert: (\w+)/g)].map(([, alert]) => alert ?? "");
  const tests = read(`alerts/tests/${name.replace(".rules", "")}`);

  it.each(alerts)("%s has a runbook, and tests in which it fires and does not", (alert) => {
    expect(read(`alerts/${name}`)).toContain(`runbook_url: docs/runbooks/${alert}.md`);
    expect(read(`../docs/runbooks/${alert}.md`)).toMatch(
      new RegExp(`^# ${alert}\\n[^]*What it means[^]*Look here[^]*Do this`),
    );
    expect(tests).toMatch(new RegExp(`alertname: ${alert}, exp_alerts: \\[\\]`));
    expect(tests).toMatch(
      new RegExp(`alertname: ${alert}\\n +exp_alerts:|alertname: ${alert}, exp_alerts: \\*`),
    );
  });
});
