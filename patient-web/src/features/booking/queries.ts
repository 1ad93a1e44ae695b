import { api } from "@prescripto/web-kit/api/client";
import type { NewAppointment, OfferedDays, Page, PatientAppointment } from "@prescripto/web-kit/api/types";
import { sendAttempt } from "@prescripto/web-kit/api/idempotency";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import { secondsUntil } from "@prescripto/web-kit/format/use-countdown";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

const VISITS = "appointments";
const FREE = [PUBLIC, "slots"] as const;

interface Window {
  doctorId: string;
  visitTypeId: string;
  /** Calendar dates in the clinic's zone, both included. */
  from: string;
  to: string;
  /** An appointment of the patient's that is being moved: its own time counts as free. */
  moving?: string | undefined;
}

/** Free times in a window of days, as the server computes them; asked again every minute, because others book too. */
export function freeTimes({ doctorId, visitTypeId, from, to, moving }: Window) {
  return queryOptions({
    // What is free for a move is the patient's own business.
    queryKey: [...(moving === undefined ? FREE : [VISITS, "slots", moving]), doctorId, visitTypeId, from, to],
    queryFn: ({ signal }) =>
      api.get<OfferedDays>(`/api/doctors/${encodeURIComponent(doctorId)}/slots`, {
        query: { from, to, visitType: visitTypeId, moving },
        signal,
      }),
    staleTime: 10_000,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** The times the patient holds now. */
export const openHolds = queryOptions({
  queryKey: [VISITS, "holds"],
  queryFn: ({ signal }) =>
    api.get<Page<PatientAppointment>>("/api/appointments", {
      query: { when: "upcoming", limit: 50 },
      signal,
    }),
  select: ({ items }) =>
    items.filter(({ status, heldUntil }) => status === "HELD" && secondsUntil(heldUntil ?? "") > 0),
});

/** Books a visit, or holds its time where it is paid in advance. However often one attempt is sent, it books once. */
export function useBook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: NewAppointment) => {
      // With other words it is another attempt: the server takes a key only for the very same.
      const attempt = [wish.doctorId, wish.visitTypeId, wish.start, wish.reason].join(" ").trim();
      const sending = underWay.get(attempt) ?? send(wish, attempt).finally(() => underWay.delete(attempt));
      underWay.set(attempt, sending);
      return sending;
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: FREE }),
        queries.invalidateQueries({ queryKey: [PUBLIC, "doctors"] }),
        queries.invalidateQueries({ queryKey: [VISITS] }),
      ]),
  });
}

/** A second tap before the first is answered waits for the same answer. */
const underWay = new Map<string, Promise<PatientAppointment>>();

function send(wish: NewAppointment, attempt: string): Promise<PatientAppointment> {
  return sendAttempt(attempt, (idempotencyKey) =>
    api.post<PatientAppointment>("/api/appointments", wish, { idempotencyKey }),
  );
}
