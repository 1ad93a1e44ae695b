import { api } from "@prescripto/web-kit/api/client";
import type { DoctorSummary, Page, PatientAppointment, PatientMove } from "@prescripto/web-kit/api/types";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

/** Doctors of a specialty whom a patient could see instead, the soonest free first. */
export function doctorsOf(specialty: string) {
  return queryOptions({
    queryKey: [PUBLIC, "doctors", "of", specialty],
    queryFn: ({ signal }) =>
      api.get<Page<DoctorSummary>>("/api/doctors", {
        query: { specialty, sort: "soonest", limit: 20 },
        signal,
      }),
    select: ({ items }) =>
      items.filter(({ acceptingPatients, soonest }) => acceptingPatients && soonest.length > 0),
  });
}

/** Moves a visit in one act: it either has the new time or keeps the old one. Sent again, it is answered the same. */
export function useMove(id: string, onMoved: (visit: PatientAppointment) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (to: PatientMove) =>
      api.post<PatientAppointment>(`/api/appointments/${encodeURIComponent(id)}/reschedule`, to),
    onSuccess: onMoved,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["appointments"] }),
        queries.invalidateQueries({ queryKey: [PUBLIC, "slots"] }),
        queries.invalidateQueries({ queryKey: [PUBLIC, "doctors"] }),
      ]),
  });
}
