import { api } from "@prescripto/web-kit/api/client";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import type { Page, PatientAppointment } from "@prescripto/web-kit/api/types";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export const whens = ["upcoming", "past", "cancelled"] as const;
export type When = (typeof whens)[number];

export function myAppointments(when: When) {
  return infiniteQueryOptions({
    queryKey: ["appointments", "list", when],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<PatientAppointment>>("/api/appointments", {
        query: { when, limit: 20, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}

export function myAppointment(id: string) {
  return queryOptions({
    queryKey: ["appointments", "one", id],
    queryFn: ({ signal }) =>
      api.get<PatientAppointment>(`/api/appointments/${encodeURIComponent(id)}`, { signal }),
  });
}

/** Cancels an appointment. Whatever the answer, what is shown of appointments and free times is asked for anew. */
export function useCancel(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.post<PatientAppointment>(`/api/appointments/${encodeURIComponent(id)}/cancellation`, {}),
    onSuccess: (cancelled) => {
      queries.setQueryData(myAppointment(id).queryKey, cancelled);
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["appointments"] }),
        queries.invalidateQueries({ queryKey: [PUBLIC, "slots"] }),
        queries.invalidateQueries({ queryKey: [PUBLIC, "doctors"] }),
      ]),
  });
}
