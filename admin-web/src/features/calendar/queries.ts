import { api } from "@prescripto/web-kit/api/client";
import type { DoctorCalendar } from "@prescripto/web-kit/api/types";
import { queryOptions } from "@tanstack/react-query";

/** A doctor's own calendar, or any doctor's for an admin. */
export type Owner = "own" | { doctorId: string };

/** The days with everything on them; looked at all day, so it is asked for again every minute. */
export const calendarOf = (owner: Owner, { from, to }: { from: string; to: string }) =>
  queryOptions({
    queryKey: ["calendar", owner, from, to],
    queryFn: ({ signal }) => api.get<DoctorCalendar>(pathOf(owner), { query: { from, to }, signal }),
    refetchInterval: 60_000,
  });

function pathOf(owner: Owner): string {
  return owner === "own"
    ? "/api/doctor/calendar"
    : `/api/admin/doctors/${encodeURIComponent(owner.doctorId)}/calendar`;
}
