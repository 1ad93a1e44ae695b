/** What must hold of the containers that run. */
import { z } from "zod";

import type { Compose, Service } from "./compose.ts";
import { type Container, containers, docker, inspect } from "./containers.ts";
import { PASSING } from "./heal.ts";
import { settings } from "./system.ts";

const Inspected = z.object({
  Image: z.string(),
  State: z.object({ Running: z.boolean(), Health: z.object({ Status: z.string() }).optional() }),
  HostConfig: z.object({
    ReadonlyRootfs: z.boolean(),
    Privileged: z.boolean(),
    CapDrop: z.array(z.string()).nullable(),
    SecurityOpt: z.array(z.string()).nullable(),
    Memory: z.number(),
    PortBindings: z.record(z.string(), z.array(z.object({ HostIp: z.string() }))).nullable(),
  }),
});

const Image = z.object({
  Config: z.object({ Env: z.array(z.string()), Labels: z.record(z.string(), z.string()).nullable() }),
});

/** They start as root, to take over their data, and go on as somebody else. */
const INITS = ["tini", "docker-init"];

/** Everything that breaks a rule; empty when all hold. */
export async function brokenRunning({ services }: Compose): Promise<string[]> {
  const all = await containers();
  const missing = Object.keys(services).filter((name) => !all.some(({ service }) => service === name));
  const found = [];
  for (const container of all) {
    const service = services[container.service];
    if (service !== undefined) found.push(...(await brokenBy(container, service)));
  }
  return [...missing.map((name) => `${name} is not there`), ...found];
}

async function brokenBy(container: Container, { build }: Service): Promise<string[]> {
  const { id, service } = container;
  const {
    Image: image,
    State: state,
    HostConfig: host,
  } = await inspect(Inspected, "container", "inspect", id);
  const open = Object.values(host.PortBindings ?? {})
    .flat()
    .filter(({ HostIp: address }) => !allowed().includes(address));
  const broken = [
    ...(service === PASSING || state.Health?.Status === "healthy" ? [] : ["is not healthy"]),
    ...(host.SecurityOpt?.includes("no-new-privileges:true") ? [] : ["may gain rights"]),
    ...(host.Privileged ? ["is privileged"] : []),
    ...(host.Memory > 0 ? [] : ["may take all memory"]),
    ...open.map(({ HostIp: address }) => `listens on ${address}`),
    ...(state.Running ? await rootsOf(container) : []),
  ];
  if (build !== undefined) {
    if (!host.ReadonlyRootfs) broken.push("can write to its root file system");
    if (!host.CapDrop?.includes("ALL")) broken.push("has capabilities");
    broken.push(...(await brokenImage(image)));
  }
  return broken.map((what) => `${service} ${what}`);
}

/** Whoever may be reached by others is judged by the file; here, that nobody listens where nothing says so. */
function allowed(): string[] {
  const { PUBLISH_ADDRESS: people, RAZORPAY_PUBLISH_ADDRESS: sandbox } = settings();
  return ["127.0.0.1", people ?? "", sandbox ?? ""];
}

async function rootsOf({ id }: Container): Promise<string[]> {
  const [, ...lines] = (await docker("top", id, "-eo", "pid,uid,comm")).split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, uid, command = ""]) => uid === "0" && !INITS.includes(command))
    .map(([, , command]) => `runs ${command} as root`);
}

/** It says what it is, and none of the secrets that its container is given is in it. */
async function brokenImage(id: string): Promise<string[]> {
  const image = await inspect(Image, "image", "inspect", id);
  const history = await docker("history", "--no-trunc", "--format", "{{.CreatedBy}}", id);
  const said = [history, ...image.Config.Env].join("\n");
  const secrets = Object.entries(settings()).filter(
    ([name, value]) => /PASSWORD|SECRET|PRIVATE_KEY/.test(name) && value !== undefined && value.length > 5,
  );
  return [
    ...(image.Config.Labels?.["org.opencontainers.image.title"] ? [] : ["has an image without a title"]),
    ...secrets.filter(([, value]) => said.includes(value ?? "")).map(([name]) => `has ${name} in its image`),
  ];
}
