import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { standingOf, type Standing } from "@prescripto/web-kit/appointment/standing";

/**
 * The visit the doctor should think of: who is here, else whose time it is, else who comes next, else one that was left
 * open. @param now milliseconds
 */
export function nextVisit(visits: readonly StaffAppointment[], now: number): StaffAppointment | undefined {
  const standing = (wanted: Standing) => (one: StaffAppointment) => standingOf(one, now) === wanted;
  return (
    visits.find(({ status }) => status === "ARRIVED") ??
    visits.find(standing("now")) ??
    visits.find(standing("ahead")) ??
    visits.find(standing("open"))
  );
}
