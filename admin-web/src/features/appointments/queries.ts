import { api } from "@prescripto/web-kit/api/client";
import { isProblem } from "@prescripto/web-kit/api/problem";
import type { Page, StaffAppointment } from "@prescripto/web-kit/api/types";
import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";

import type { AppointmentFilter } from "./filter";

/** Whose appointments, and so in whose name one acts. */
export type Side = "admin" | "doctor";

const PAGE = 25;

/** The clinic's appointments for admins, newest start first; a doctor's own, soonest first. */
export const appointmentsBy = (side: Side, filter: AppointmentFilter) =>
  infiniteQueryOptions({
    queryKey: ["appointments", side, filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<StaffAppointment>>(`/api/${side}/appointments`, {
        query: { ...filter, limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });

export function useCancelAppointment(side: Side) {
  return useEnding((id) => `/api/${side}/appointments/${encodeURIComponent(id)}/cancellation`);
}

/** Only the visit's doctor completes it. */
export function useCompleteAppointment() {
  return useEnding((id) => `/api/doctor/appointments/${encodeURIComponent(id)}/completion`);
}

function useEnding(pathOf: (id: string) => string) {
  const client = useQueryClient();
  const fetchAnew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["appointments"] }),
      client.invalidateQueries({ queryKey: ["overview"] }),
    ]);
  return useMutation({
    mutationFn: (id: string) => api.post<StaffAppointment>(pathOf(id), {}),
    onSuccess: fetchAnew,
    // Somebody was faster: what is shown is out of date.
    onError: (error) => (isProblem(error, "already-over", "not-found") ? fetchAnew() : undefined),
  });
}
