import { dateOf, formatTime } from "./time";

/** The instant at which a zone's clocks show a date and a time: ("2026-12-01", "10:30", "Asia/Kolkata") -> "2026-12-01T05:00:00.000Z" */
export function instantOf(date: string, time: string, zone: string): string {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // The offset at the first guess may be the one of the other side of a clock change; at the second it is right.
  const guess = shown - aheadAt(shown, zone);
  return new Date(shown - aheadAt(guess, zone)).toISOString();
}

/** Minutes after midnight that a zone's clocks show at an instant. */
export function minuteOfDay(at: string, zone: string): number {
  const [hour = "0", minute = "0"] = formatTime(at, zone).split(":");
  return Number(hour) * 60 + Number(minute);
}

function aheadAt(at: number, zone: string): number {
  const shown = `${dateOf(at, zone)}T${formatTime(new Date(at).toISOString(), zone)}:00Z`;
  return Date.parse(shown) - at;
}
