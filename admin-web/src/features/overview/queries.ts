import { api } from "@prescripto/web-kit/api/client";
import type { AdminOverview, Page, StaffAppointment, StaffDoctor } from "@prescripto/web-kit/api/types";
import { plusDays } from "@prescripto/web-kit/format/time";
import { queryOptions } from "@tanstack/react-query";

/** As many as one request may ask for: beyond it, a count is "100 or more". */
const MOST = 100;
const MINUTE = 60_000;

type Overview = Omit<AdminOverview, "latest"> & { latest: StaffAppointment[] };

/** The clinic's numbers and its five newest appointments. */
export const adminOverview = queryOptions({
  queryKey: ["overview", "admin"],
  queryFn: ({ signal }) => api.get<Overview>("/api/admin/overview", { signal }),
  refetchInterval: MINUTE,
});

export const visitsOn = (day: string) =>
  queryOptions({
    queryKey: ["appointments", "on", day],
    queryFn: ({ signal }) =>
      api.get<Page<StaffAppointment>>("/api/admin/appointments", {
        query: { from: day, to: day, limit: MOST },
        signal,
      }),
    refetchInterval: MINUTE,
  });

/** Visits of past days that nobody completed or cancelled. */
export const unfinishedBefore = (day: string) =>
  queryOptions({
    queryKey: ["appointments", "unfinished before", day],
    queryFn: ({ signal }) =>
      api.get<Page<StaffAppointment>>("/api/admin/appointments", {
        query: { status: "BOOKED", to: plusDays(day, -1), limit: MOST },
        signal,
      }),
    select: ({ items, next }) => ({ count: items.length, orMore: next !== undefined }),
  });

/** Doctors nobody can book at the moment. */
export const doctorsNotBookable = queryOptions({
  queryKey: ["doctors", "not bookable"],
  queryFn: ({ signal }) =>
    api.get<Page<StaffDoctor>>("/api/admin/doctors", { query: { limit: MOST }, signal }),
  select: ({ items }) => items.filter(({ acceptingPatients }) => !acceptingPatients),
});
