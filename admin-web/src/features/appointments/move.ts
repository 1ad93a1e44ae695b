import type { StaffMove } from "@prescripto/web-kit/api/types";
import { dateOf, formatTime, instantOf } from "@prescripto/web-kit/format/time";

/** A time of one's own choice, outside what is offered too; it needs its reason. Date and time are the clinic's. */
export interface Anyway {
  date: string;
  time: string;
  note: string;
}

/** One's own choice, beginning with a known time. */
export function toAnyway(start: string, zone: string): Anyway {
  return { date: dateOf(start, zone), time: formatTime(start, zone), note: "" };
}

/** The move as it goes to the server; undefined while something is missing. */
export function sendable(
  place: Omit<StaffMove, "start" | "note" | "anyway">,
  when: Anyway | string | undefined,
  zone: string,
): StaffMove | undefined {
  if (when === undefined || place.visitTypeId === undefined) return undefined;
  if (typeof when === "string") return { ...place, start: when };
  const { date, time, note } = when;
  if (date === "" || time === "" || note.trim() === "") return undefined;
  return { ...place, start: instantOf(date, time, zone), anyway: true, note: note.trim() };
}
