/** What must hold of the files before anything is started. Each rule gives what breaks it, in words. */
import { basesOf, type Compose, linesOf, read, type Service, stagesOf } from "./compose.ts";

/** Who may listen where somebody else can reach it, when the operator says so. */
const FOR_PEOPLE = new Map([
  ["patient-web", "PUBLISH_ADDRESS"],
  ["admin-web", "PUBLISH_ADDRESS"],
  ["mail", "PUBLISH_ADDRESS"],
  ["grafana", "PUBLISH_ADDRESS"],
  ["razorpay", "RAZORPAY_PUBLISH_ADDRESS"],
]);

type Rule = (name: string, service: Service) => string[];

const everyone: Rule = (name, service) => [
  ...unless(service.security_opt.includes("no-new-privileges:true"), `${name} may gain rights`),
  ...unless(service.mem_limit !== undefined, `${name} may take all memory`),
  ...unless(service.logging?.options["max-size"] !== undefined, `${name}'s log grows for ever`),
  ...unless(service.networks.length > 0, `${name} is in Compose's own network`),
  ...unless(
    service.restart === (name === "seed" ? "no" : "unless-stopped"),
    `${name} does not start again as it should`,
  ),
];

const listens: Rule = (name, { ports, networks }) => [
  ...ports
    .filter((port) => {
      const address = FOR_PEOPLE.get(name);
      const right = address === undefined ? "127.0.0.1" : `\${${address}:-127.0.0.1}`;
      return !port.startsWith(`${right}:`);
    })
    .map((port) => `${name} publishes ${port}`),
  ...unless(
    ports.length > 0 || !networks.includes("outside"),
    `${name} reaches the outside, though nothing of it is published`,
  ),
];

const ours: Rule = (name, service) => {
  if (service.build === undefined)
    return [
      ...unless(service.healthcheck !== undefined, `nobody looks whether ${name} is well`),
      ...unless(/:.*\d/.test(service.image), `${name}'s image ${service.image} has no version`),
    ];
  const lines = linesOf(service.build);
  const user = lines.find((line) => line.startsWith("USER "));
  return [
    ...unless(service.read_only, `${name}'s root file system can be written to`),
    ...unless(service.cap_drop.includes("ALL"), `${name} has capabilities`),
    ...unless(/^USER [1-9]\d*:[1-9]\d*$/.test(user ?? ""), `${name} runs as ${user ?? "root"}`),
    ...unless(
      service.restart === "no" || lines.some((line) => line.startsWith("HEALTHCHECK ")),
      `nobody looks whether ${name} is well`,
    ),
    ...unless(lines.join("\n").includes("org.opencontainers.image.title="), `${name}'s image has no title`),
  ];
};

/** Everything that breaks a rule; empty when all hold. */
export function broken(compose: Compose): string[] {
  const services = Object.entries(compose.services);
  return [
    ...services.flatMap(([name, service]) =>
      [everyone, listens, ours].flatMap((rule) => rule(name, service)),
    ),
    ...Object.entries(compose.networks)
      .filter(([name, network]) => (network?.internal ?? false) === (name === "outside"))
      .map(([name]) => `the network ${name} should ${name === "outside" ? "not " : ""}be internal`),
    ...variables(),
    ...versions(compose),
    ...dockerfiles(),
  ];
}

/** What Compose asks for is in .env.example, and the other way round; and everything there is explained. */
function variables(): string[] {
  const files = ["docker-compose.yml", "docker/replica-set.yml"].map(read).join("\n");
  const asked = new Set([...files.matchAll(/(?<!\$)\$\{([A-Z0-9_]+)/g)].map(([, name = ""]) => name));
  const example = read(".env.example");
  const named = [...example.matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name = ""]) => name);
  // Compose itself asks for this one.
  const known = new Set([...asked, "COMPOSE_PROFILES"]);
  return [
    ...[...asked].filter((name) => !named.includes(name)).map((name) => `.env.example lacks ${name}`),
    ...named.filter((name) => !known.has(name)).map((name) => `nothing asks for ${name} of .env.example`),
    ...example
      .split("\n\n")
      .flatMap(unexplained)
      .map((name) => `.env.example does not explain ${name}`),
  ];
}

/** Those of a section that no comment is above, but for its heading. */
function unexplained(section: string): string[] {
  const lines = section.split("\n").filter((line) => !line.startsWith("# ---"));
  const first = lines.findIndex((line) => line.startsWith("#"));
  const before = first < 0 ? lines : lines.slice(0, first);
  return before.flatMap((line) => /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? []);
}

/** The page that says which versions were tried names each image that is used anywhere, and no other. */
function versions(compose: Compose): string[] {
  const used = new Set([
    ...Object.values(compose.services).flatMap(({ build, image }) =>
      build === undefined ? [image] : basesOf(build.dockerfile),
    ),
    ...[...read(CONTAINERS).matchAll(/(?:Container|<>)\("([^"]+:[^"]+)"\)/g)].map(([, image = ""]) => image),
  ]);
  const [, table = ""] = /\n## Versions\n([^]*)/.exec(read("docs/docker.md")) ?? [];
  const images = [...table.matchAll(/`([a-z/-]+:[^`\s]+)`/g)].map(([, image = ""]) => image);
  return [
    ...[...used].filter((image) => !images.includes(image)).map((image) => `docs/docker.md lacks ${image}`),
    ...images.filter((image) => !used.has(image)).map((image) => `nothing uses ${image} of docs/docker.md`),
  ];
}

const CONTAINERS = "dev-stack/servers/src/main/java/com/prescripto/devstack/docker/Containers.java";

/** A secret that is given to a build stays in the image. */
function dockerfiles(): string[] {
  return ["docker/java.Dockerfile", "docker/web.Dockerfile"].flatMap((file) =>
    [...stagesOf(file)].flatMap(([stage, { lines }]) =>
      lines
        .filter((line) => /^(ARG|ENV) .*(SECRET|PASSWORD|TOKEN|KEY)/.test(line))
        .map((line) => `${file}: ${stage} has "${line}"`),
    ),
  );
}

function unless(holds: boolean, otherwise: string): string[] {
  return holds ? [] : [otherwise];
}
