/** `docker/smoke`: the journey of one booking against the running containers. */
import { deepEqual } from "node:assert/strict";

import { Clinic } from "../support/clinic.ts";
import { Prometheus } from "../support/prometheus.ts";

import { payInBrowser } from "./browser.ts";
import { containers, isDone } from "./containers.ts";
import { eventually } from "./eventually.ts";
import { heal, PASSING } from "./heal.ts";
import { arrived, book } from "./journey.ts";
import { isPaid, pay } from "./payment.ts";
import { composedSystem } from "./system.ts";
import { checkWeb } from "./web.ts";

const system = composedSystem();
const clinic = new Clinic(system);
const say = (what: string) => process.stdout.write(`  ok  ${what}\n`);

await checkWeb(system.patientWeb);
await checkWeb(system.adminWeb);
say("both web apps");
const doctor = await clinic.doctor();
say(`${doctor.name} was added`);
await arrived(clinic, await book(clinic, doctor));
say("a stranger registered and booked; the mail came, and the audit row");
await isPaid(clinic, await pay(clinic, doctor));
say("another paid for a visit, which booked it");
if (await payInBrowser(system)) say("so did two in a browser, on a phone and on a desk");
else process.stdout.write("  --  nobody paid in a browser: name a Chromium in PRESCRIPTO_CHROMIUM\n");
const prometheus = new Prometheus(system);
await eventually("every target of Prometheus is up", 60, async () =>
  Object.values(await prometheus.targets()).every((health) => health === "up"),
);
deepEqual(
  Object.keys(await prometheus.targets()).sort(),
  ["audit-service", "booking-service", "notification-service", "prometheus", "rabbitmq"].sort(),
);
say("Prometheus scrapes everything");
for (const container of (await containers()).filter(({ service }) => service === PASSING)) {
  await eventually("the demo clinic is loaded", 600, () => isDone(container));
  say("the demo clinic is loaded");
}
const [option, ...services] = process.argv.slice(2);
if (option === "--heal") await heal(clinic, doctor, services, say);
