/** Kills each container in turn, right after a booking and a payment, and waits for everything to be as if nothing had been. */
import type { Clinic, Doctor } from "../support/clinic.ts";

import { type Container, containers, docker, isHealthy } from "./containers.ts";
import { eventually } from "./eventually.ts";
import { arrived, book, type Booked } from "./journey.ts";
import { isPaid, pay } from "./payment.ts";

/** It ends when it has loaded the clinic. */
export const PASSING = "seed";

/** @param services whose containers are killed; empty means all */
export async function heal(
  clinic: Clinic,
  doctor: Doctor,
  services: string[],
  say: (what: string) => void,
): Promise<void> {
  const all = (await containers()).filter(({ service }) => service !== PASSING);
  const unknown = services.filter((name) => !all.some(({ service }) => service === name));
  if (unknown.length > 0) throw new Error(`no container of ${unknown.join(", ")}`);
  for (const container of all) {
    if (services.length > 0 && !services.includes(container.service)) continue;
    const began = Date.now();
    const booked = await book(clinic, doctor);
    const paid = await pay(clinic, doctor);
    await killed(container);
    await eventually(`${container.service} is healthy`, 180, () => isHealthy(container));
    let next: { booked: Booked; paid: Booked } | undefined;
    await eventually(`a booking and a payment after ${container.service} came back`, 120, async () => {
      next ??= { booked: await book(clinic, doctor), paid: await pay(clinic, doctor) };
      return true;
    });
    for (const visit of [booked, ...(next ? [next.booked] : [])]) await arrived(clinic, visit);
    for (const visit of [paid, ...(next ? [next.paid] : [])]) await isPaid(clinic, visit);
    const seconds = Math.round((Date.now() - began) / 1000);
    say(`${container.service} was killed, healed, and nothing was lost (${seconds} s)`);
  }
}

/** No time to say goodbye: its processes are killed at once. */
async function killed({ id }: Container): Promise<void> {
  await docker("restart", "--time", "0", id);
}
