import type { Slot } from "../api/types";
import { dateOf } from "./time";

/** Slots in their order, day by day as the clinic's calendar has it. */
export function byDay(slots: readonly Slot[], zone: string): { date: string; slots: Slot[] }[] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const date = dateOf(slot.start, zone);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return Array.from(days, ([date, ofDay]) => ({ date, slots: ofDay }));
}
