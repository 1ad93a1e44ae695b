import type { StaffAppointment } from "../api/types";

/** What a visit is to the doctor at this minute: held, over, left open, in its time, or still to come. */
export type Standing = "held" | "done" | "open" | "now" | "ahead";

/** @param now milliseconds */
export function standingOf(
  { status, start, end }: Pick<StaffAppointment, "status" | "start" | "end">,
  now: number,
): Standing {
  if (status === "HELD") return "held";
  if (status !== "BOOKED" && status !== "ARRIVED") return "done";
  if (Date.parse(end) <= now) return "open";
  return Date.parse(start) <= now ? "now" : "ahead";
}

/** Whether it takes the doctor's time, or took it. */
export function takesPlace({ status }: Pick<StaffAppointment, "status">): boolean {
  return status !== "CANCELLED" && status !== "LAPSED";
}
