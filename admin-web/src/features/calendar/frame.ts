import type { DayPlan } from "./plan";

/** The hours in sight and how long a minute is. */
export interface Frame {
  /** The hours that get a line, first to last. */
  hours: number[];
  height: number;
  /** Pixels from the top. */
  y: (minute: number) => number;
  /** The minute of the day that lies there. */
  minuteAt: (pixels: number) => number;
  /** Whether that minute is in sight. */
  holds: (minute: number) => boolean;
}

/** The hours of a clinic's usual day, which are shown even when nothing is in them. */
const USUAL = { from: 9, to: 17 };
const USUAL_SCALE = 1.2;

/** So many hours that everything is in sight, and a scale at which the shortest visit has that many pixels. */
export function frameOf(days: readonly DayPlan[], leastPixels: number): Frame {
  const bands = days.flatMap(({ open, visits }) => [...open, ...visits]);
  const from = Math.min(USUAL.from, ...bands.map((band) => Math.floor(band.from / 60)));
  const to = Math.max(USUAL.to, ...bands.map((band) => Math.ceil(band.to / 60)));
  const lengths = days.flatMap(({ visits }) => visits.map((visit) => visit.to - visit.from));
  const scale = Math.max(USUAL_SCALE, leastPixels / Math.min(60, ...lengths));
  const y = (minute: number) => (Math.min(Math.max(minute, from * 60), to * 60) - from * 60) * scale;
  return {
    hours: Array.from({ length: to - from + 1 }, (_, i) => from + i),
    height: (to - from) * 60 * scale,
    y,
    minuteAt: (pixels) => Math.min(Math.max(from * 60 + pixels / scale, from * 60), to * 60 - 1),
    holds: (minute) => minute >= from * 60 && minute <= to * 60,
  };
}
