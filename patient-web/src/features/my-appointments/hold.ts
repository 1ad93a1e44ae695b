import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { secondsUntil, useCountdown } from "@prescripto/web-kit/format/use-countdown";

/** A time the patient has for some minutes. */
export type Hold = PatientAppointment & { status: "HELD"; heldUntil: string };

export function isHold(visit: PatientAppointment): visit is Hold {
  return visit.status === "HELD" && visit.heldUntil !== undefined;
}

/** Whether the patient can still confirm it, this second; a hold that is over is lapsed, whether the server has written it down or not. */
export function isOpenHold(visit: PatientAppointment): visit is Hold {
  return isHold(visit) && secondsUntil(visit.heldUntil) > 0;
}

/** Seconds a hold is still the patient's; 0 for what is none. */
export function useHoldTime(visit: PatientAppointment): number {
  return useCountdown(isHold(visit) ? visit.heldUntil : "1970-01-01T00:00:00Z");
}

/** Whether it is a hold, or was one that nobody confirmed. */
export function isOrWasHold({ status }: PatientAppointment): boolean {
  return status === "HELD" || status === "LAPSED";
}
