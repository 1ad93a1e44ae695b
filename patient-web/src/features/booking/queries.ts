import { api } from "@prescripto/web-kit/api/client";
import { keyOfAttempt, settleAttempt } from "@prescripto/web-kit/api/idempotency";
import { Problem } from "@prescripto/web-kit/api/problem";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import type { NewAppointment, OfferedDays, PatientAppointment } from "@prescripto/web-kit/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

interface Window {
  doctorId: string;
  visitTypeId: string;
  /** Calendar dates in the clinic's zone, both included. */
  from: string;
  to: string;
}

/** Free times in a window of days, as the server computes them; asked again every minute, because others book too. */
export function freeTimes({ doctorId, visitTypeId, from, to }: Window) {
  return queryOptions({
    queryKey: [PUBLIC, "slots", doctorId, visitTypeId, from, to],
    queryFn: ({ signal }) =>
      api.get<OfferedDays>(`/api/doctors/${encodeURIComponent(doctorId)}/slots`, {
        query: { from, to, visitType: visitTypeId },
        signal,
      }),
    staleTime: 10_000,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** Books a visit. However often one attempt is sent, it books once. */
export function useBook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: NewAppointment) => {
      const attempt = [wish.doctorId, wish.visitTypeId, wish.start].join(" ");
      const sending = underWay.get(attempt) ?? send(wish, attempt).finally(() => underWay.delete(attempt));
      underWay.set(attempt, sending);
      return sending;
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [PUBLIC, "slots"] }),
        queries.invalidateQueries({ queryKey: [PUBLIC, "doctors"] }),
        queries.invalidateQueries({ queryKey: ["appointments"] }),
      ]),
  });
}

/** A second tap before the first is answered waits for the same answer. */
const underWay = new Map<string, Promise<PatientAppointment>>();

async function send(wish: NewAppointment, attempt: string): Promise<PatientAppointment> {
  try {
    const appointment = await api.post<PatientAppointment>("/api/appointments", wish, {
      idempotencyKey: keyOfAttempt(attempt),
    });
    settleAttempt(attempt);
    return appointment;
  } catch (error) {
    if (isFinal(error)) settleAttempt(attempt);
    throw error;
  }
}

/** Whether the server decided against this attempt; after anything else it may still have booked, so the key is kept. */
function isFinal(error: unknown): boolean {
  return error instanceof Problem && [400, 403, 404, 409, 422].includes(error.status);
}
