/**
 * Writes every dashboard as the JSON that Grafana is given: `npm run generate -w grafana`. With --check it writes nothing,
 * and fails when a committed file is not what it would write.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { dashboards } from "./dashboards.ts";
import { toJson } from "./json.ts";

const FOLDER = fileURLToPath(new URL("../provisioning/dashboards", import.meta.url));

const wanted = new Map(dashboards.map((dashboard) => [`${dashboard.uid}.json`, toJson(dashboard)]));
const present = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]),
);
const changed = [...wanted.keys()].filter((name) => present.get(name) !== wanted.get(name));
const leftOver = [...present.keys()].filter((name) => !wanted.has(name));

if (process.argv.includes("--check")) {
  const wrong = [...changed, ...leftOver];
  if (wrong.length > 0) {
    process.stderr.write(`Not what is generated: ${wrong.join(", ")}. Run: npm run generate -w grafana\n`);
    process.exitCode = 1;
  }
} else {
  for (const name of changed) writeFileSync(join(FOLDER, name), wanted.get(name) ?? "");
  for (const name of leftOver) rmSync(join(FOLDER, name));
}
