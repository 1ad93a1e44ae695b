import { api } from "@prescripto/web-kit/api/client";
import type { CancellationForm, Page, PatientAppointment } from "@prescripto/web-kit/api/types";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
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
    queryFn: ({ signal }) => api.get<PatientAppointment>(pathOf(id), { signal }),
    // Somebody who waits looks at it: a confirmation may come from another tab, a hold run out, a refund arrive.
    refetchInterval: ({ state: { data } }) => (data !== undefined && isWaiting(data) ? 10_000 : false),
  });
}

function isWaiting({ status, payment }: PatientAppointment): boolean {
  return status === "HELD" || payment.status === "REFUNDING";
}

/** What a screen does with the answer to a change; called also when the change took the screen away. */
interface Answered {
  onSuccess?: () => void;
  onError?: (error: Error) => void;
}

/** Cancels a visit, or lets a held time go. */
export function useCancel(id: string, answered: Answered) {
  return useCommand(id, answered, (form: CancellationForm) =>
    api.post<PatientAppointment>(`${pathOf(id)}/cancellation`, form),
  );
}

/** Makes a held time a booked visit. */
export function useConfirm(id: string, answered: Answered) {
  return useCommand(id, answered, () => api.post<PatientAppointment>(`${pathOf(id)}/confirmation`, {}));
}

/** A change of one's appointment. Whatever the answer, what is shown of appointments and free times is asked for anew. */
function useCommand<T>(id: string, answered: Answered, send: (form: T) => Promise<PatientAppointment>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (changed) => {
      queries.setQueryData(myAppointment(id).queryKey, changed);
      answered.onSuccess?.();
    },
    onError: (error) => {
      answered.onError?.(error);
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["appointments"] }),
        queries.invalidateQueries({ queryKey: [PUBLIC, "slots"] }),
        queries.invalidateQueries({ queryKey: [PUBLIC, "doctors"] }),
      ]),
  });
}

function pathOf(id: string): string {
  return `/api/appointments/${encodeURIComponent(id)}`;
}
