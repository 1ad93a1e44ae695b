/** Turns our dashboards into the JSON that Grafana reads. The same dashboard gives the same bytes, always. */
import type { Dashboard, Limits, Panel, Query, Stat } from "./panel.ts";

/** The datasource of provisioning/datasources. */
const PROMETHEUS = { type: "prometheus", uid: "prometheus" };
const COLUMNS = 24;
const SCHEMA_VERSION = 39;

interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

export function toJson(dashboard: Dashboard): string {
  const model = {
    uid: dashboard.uid,
    title: dashboard.title,
    description: dashboard.description,
    tags: ["prescripto"],
    schemaVersion: SCHEMA_VERSION,
    editable: false,
    graphTooltip: 1,
    time: { from: "now-1h", to: "now" },
    refresh: "10s",
    timezone: "browser",
    links: [
      {
        type: "dashboards",
        title: "Prescripto",
        tags: ["prescripto"],
        asDropdown: true,
        includeVars: false,
        keepTime: true,
      },
    ],
    annotations: { list: [] },
    templating: { list: [] },
    panels: panels(dashboard),
  };
  return `${JSON.stringify(model, null, 2)}\n`;
}

/** Rows from top to bottom, panels from left to right, as text flows. */
function panels({ rows }: Dashboard): object[] {
  const placed: object[] = [];
  let y = 0;
  for (const row of rows) {
    placed.push(rowHeading(row.title, placed.length + 1, y));
    y += 1;
    let x = 0;
    let height = 0;
    for (const panel of row.panels) {
      if (x + panel.width > COLUMNS) {
        y += height;
        x = 0;
        height = 0;
      }
      placed.push(toPanel(panel, placed.length + 1, { x, y, w: panel.width, h: panel.height }));
      x += panel.width;
      height = Math.max(height, panel.height);
    }
    y += height;
  }
  return placed;
}

function rowHeading(title: string, id: number, y: number): object {
  return { id, type: "row", title, collapsed: false, gridPos: { x: 0, y, w: COLUMNS, h: 1 }, panels: [] };
}

function toPanel(panel: Panel, id: number, gridPos: Place): object {
  const shared = {
    id,
    title: panel.title,
    description: panel.description,
    gridPos,
    datasource: PROMETHEUS,
    targets: panel.queries.map((query, index) => target(query, index, panel.kind === "stat")),
  };
  return panel.kind === "stat" ? { ...shared, ...statOptions(panel) } : { ...shared, ...lineOptions(panel) };
}

function target({ expr, legend }: Query, index: number, instant: boolean): object {
  return {
    refId: String.fromCharCode("A".charCodeAt(0) + index),
    datasource: PROMETHEUS,
    expr,
    legendFormat: legend,
    instant,
    range: !instant,
  };
}

function statOptions({ unit, limits, words }: Stat): object {
  return {
    type: "stat",
    fieldConfig: {
      defaults: {
        unit,
        color: { mode: "thresholds" },
        thresholds: { mode: "absolute", steps: steps(limits) },
        mappings: words === undefined ? [] : [{ type: "value", options: words }],
      },
      overrides: [],
    },
    options: {
      reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false },
      colorMode: limits === undefined && words === undefined ? "none" : "value",
      graphMode: "none",
      justifyMode: "auto",
      textMode: "auto",
    },
  };
}

function steps(limits: Limits | undefined): object[] {
  const good = { color: "green", value: null };
  if (limits === undefined) return [good];
  const warn = limits.warn === undefined ? [] : [{ color: "orange", value: limits.warn }];
  return [good, ...warn, { color: "red", value: limits.bad }];
}

function lineOptions({ unit, stacked = false }: Extract<Panel, { kind: "lines" }>): object {
  return {
    type: "timeseries",
    fieldConfig: {
      defaults: {
        unit,
        min: 0,
        custom: {
          drawStyle: "line",
          lineWidth: 1,
          fillOpacity: stacked ? 40 : 10,
          showPoints: "never",
          stacking: { mode: stacked ? "normal" : "none", group: "A" },
        },
      },
      overrides: [],
    },
    options: {
      legend: { displayMode: "list", placement: "bottom", showLegend: true },
      tooltip: { mode: "multi", sort: "desc" },
    },
  };
}
