/**
 * Times as people read them. Every function takes the zone to show the time in; none ever uses the device's by accident.
 * `at` is an ISO 8601 instant with offset, `date` a calendar date "2026-11-24" that has no zone.
 */
type Part = "weekday" | "day" | "month" | "year" | "hour" | "minute";

/** "10:30" */
export function formatTime(at: string, zone: string): string {
  const { hour, minute } = partsOf(new Date(at), zone, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${hour}:${minute}`;
}

/** Minutes since midnight on the zone's clocks: "10:30" -> 630 */
export function minuteOfDay(at: string, zone: string): number {
  const [hour = "0", minute = "0"] = formatTime(at, zone).split(":");
  return Number(hour) * 60 + Number(minute);
}

/** "10:30–11:00" */
export function formatTimeRange(start: string, end: string, zone: string): string {
  return `${formatTime(start, zone)}–${formatTime(end, zone)}`;
}

/** The calendar date of an instant: "2026-11-24" */
export function dateOf(at: string | number, zone: string): string {
  const { year, month, day } = partsOf(new Date(at), zone, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return `${year}-${month}-${day}`;
}

/** "2026-11-24" plus 7 -> "2026-12-01" */
export function plusDays(date: string, days: number): string {
  const moved = noonOf(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The instant a calendar date begins in a zone: ("2026-11-24", "Asia/Kolkata") -> "2026-11-23T18:30:00.000Z" */
export function startOfDay(date: string, zone: string): string {
  return instantOf(date, "00:00", zone);
}

/** The instant a zone's clocks show a date and time: ("2026-11-24", "10:30", "Asia/Kolkata") -> "2026-11-24T05:00:00.000Z" */
export function instantOf(date: string, time: string, zone: string): string {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // The offset at the first guess may be the one of the other side of a clock change; at the second it is right.
  const guess = shown - offsetOf(shown, zone);
  return new Date(shown - offsetOf(guess, zone)).toISOString();
}

/** "Tue 24 Nov" */
export function formatDate(date: string): string {
  const { weekday, day, month } = partsOf(noonOf(date), "UTC", {
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  return `${weekday} ${day} ${month}`;
}

/** "Tuesday 24 November", with the year unless it is `thisYear` */
export function formatDateLong(date: string, thisYear?: string): string {
  const { weekday, day, month, year } = partsOf(noonOf(date), "UTC", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return `${weekday} ${day} ${month}${thisYear === year ? "" : ` ${year}`}`;
}

/** "23–29 Nov", "30 Nov–6 Dec" */
export function formatDateRange(from: string, to: string): string {
  const begin = dayHeading(from);
  const end = dayHeading(to);
  const beginning = begin.month === end.month ? begin.day : `${begin.day} ${begin.month}`;
  return `${beginning}–${end.day} ${end.month}`;
}

/** "Tue", "24", "Nov": the pieces of a day's heading */
export function dayHeading(date: string): { weekday: string; day: string; month: string } {
  return partsOf(noonOf(date), "UTC", { weekday: "short", day: "numeric", month: "short" });
}

/** "Tuesday" */
export function dayName(date: string): string {
  return partsOf(noonOf(date), "UTC", { weekday: "long" }).weekday;
}

/** "17 May 1990": a date that is not about a visit */
export function formatPlainDate(date: string): string {
  const { day, month, year } = partsOf(noonOf(date), "UTC", {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return `${day} ${month} ${year}`;
}

/** "today", "tomorrow" or "Tue 24 Nov", counted in the clinic's zone */
export function formatDay(at: string, zone: string, now: number): string {
  const date = dateOf(at, zone);
  const today = dateOf(now, zone);
  if (date === today) return "today";
  if (date === plusDays(today, 1)) return "tomorrow";
  return date.slice(0, 4) === today.slice(0, 4)
    ? formatDate(date)
    : `${formatDate(date)} ${date.slice(0, 4)}`;
}

/** "today 16:20", "Tue 24 Nov 10:30" */
export function formatWhen(at: string, zone: string, now: number): string {
  return `${formatDay(at, zone, now)} ${formatTime(at, zone)}`;
}

/** "Asia/Kolkata" -> "Kolkata" */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Whether this device's clock shows another time than the clinic's at that instant. Zones are compared by what they show, not by name. */
export function deviceClockDiffers(zone: string, at: string | number): boolean {
  const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const instant = new Date(at).toISOString();
  return (
    formatTime(instant, zone) !== formatTime(instant, device) ||
    dateOf(instant, zone) !== dateOf(instant, device)
  );
}

/** Milliseconds a zone's clocks are ahead of UTC at an instant. */
function offsetOf(at: number, zone: string): number {
  const shown = `${dateOf(at, zone)}T${formatTime(new Date(at).toISOString(), zone)}:00Z`;
  return Date.parse(shown) - at;
}

function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

// Put together from parts, because the punctuation of whole formats differs between versions of browsers and of Node.
function partsOf(at: Date, zone: string, options: Intl.DateTimeFormatOptions): Record<Part, string> {
  const found: Record<Part, string> = { weekday: "", day: "", month: "", year: "", hour: "", minute: "" };
  for (const { type, value } of new Intl.DateTimeFormat("en-GB", {
    ...options,
    timeZone: zone,
  }).formatToParts(at)) {
    if (isPart(type)) found[type] = value;
  }
  // Some versions shorten September to four letters.
  return { ...found, month: options.month === "short" ? found.month.slice(0, 3) : found.month };
}

function isPart(type: string): type is Part {
  return ["weekday", "day", "month", "year", "hour", "minute"].includes(type);
}
