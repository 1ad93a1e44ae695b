import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatTime } from "@prescripto/web-kit/format/time";

/** What a visit is to the doctor at this minute. */
export type Standing = "done" | "open" | "now" | "ahead";

/** The hours of a clinic's usual day, which are shown even when nothing is in them. */
const USUAL = { from: 9, to: 17 };
const LEAST_PIXELS = 27;
const USUAL_SCALE = 1.5;

export interface Day {
  /** The hours that get a line, first to last. */
  hours: number[];
  /** Pixels of one minute, so large that the shortest visit can be read and touched. */
  scale: number;
  visits: { appointment: StaffAppointment; top: number; height: number; standing: Standing }[];
  cancelled: StaffAppointment[];
  /** Pixels from the top to this minute; undefined outside the hours shown. */
  nowAt: number | undefined;
}

/** Places a day's visits below each other, in the clinic's time. @param now milliseconds */
export function placeDay(appointments: readonly StaffAppointment[], zone: string, now: number): Day {
  const taking = appointments.filter(({ status }) => status !== "CANCELLED");
  const starts = taking.map(({ start }) => minuteOf(start, zone));
  const lengths = taking.map(({ start, end }) => (Date.parse(end) - Date.parse(start)) / 60_000);
  const ends = starts.map((start, i) => start + (lengths[i] ?? 0));
  const from = Math.min(USUAL.from, ...starts.map((start) => Math.floor(start / 60)));
  const to = Math.max(USUAL.to, ...ends.map((end) => Math.ceil(end / 60)));
  const scale = Math.max(USUAL_SCALE, LEAST_PIXELS / Math.min(60, ...lengths));
  const y = (minute: number) => (minute - from * 60) * scale;
  const nowMinute = minuteOf(new Date(now).toISOString(), zone);
  return {
    hours: Array.from({ length: to - from + 1 }, (_, i) => from + i),
    scale,
    visits: taking.map((appointment, i) => ({
      appointment,
      top: y(starts[i] ?? 0),
      height: (lengths[i] ?? 0) * scale,
      standing: standingOf(appointment, now),
    })),
    cancelled: appointments.filter(({ status }) => status === "CANCELLED"),
    nowAt: nowMinute >= from * 60 && nowMinute <= to * 60 ? y(nowMinute) : undefined,
  };
}

/** The visit the doctor should think of: the one that is on, else the next one, else one that was left open. */
export function nextVisit(
  appointments: readonly StaffAppointment[],
  now: number,
): StaffAppointment | undefined {
  const standing = (wanted: Standing) => (one: StaffAppointment) => standingOf(one, now) === wanted;
  const taking = appointments.filter(({ status }) => status !== "CANCELLED");
  return taking.find(standing("now")) ?? taking.find(standing("ahead")) ?? taking.find(standing("open"));
}

export function standingOf({ status, start, end }: StaffAppointment, now: number): Standing {
  if (status !== "BOOKED" && status !== "ARRIVED") return "done";
  if (Date.parse(end) <= now) return "open";
  return Date.parse(start) <= now ? "now" : "ahead";
}

/** Minutes after the clinic's midnight. */
function minuteOf(at: string, zone: string): number {
  const [hour = "0", minute = "0"] = formatTime(at, zone).split(":");
  return Number(hour) * 60 + Number(minute);
}
