/** Days at the clinic, wherever this program runs. */
import type { Clinic } from "@prescripto/web-kit/api/types";

const DAY_MILLIS = 24 * 3600 * 1000;

/** The date at the clinic: 2026-11-24. */
export function dateOf(millis: number, { zone }: Clinic): string {
  return new Date(millis).toLocaleDateString("sv-SE", { timeZone: zone });
}

/** The date at the clinic so many days from today. */
export function dateAhead(days: number, clinic: Clinic): string {
  const today = Date.parse(`${dateOf(Date.now(), clinic)}T00:00:00Z`);
  return new Date(today + days * DAY_MILLIS).toISOString().slice(0, 10);
}
