import { api } from "@prescripto/web-kit/api/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";

/** Forgets a patient for good. Everything that may show their name is asked for anew. */
export function useErasePatient() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (patientId: string) =>
      api.post<undefined>(`/api/admin/patients/${encodeURIComponent(patientId)}/erasure`, undefined),
    onSuccess: () => queries.invalidateQueries(),
  });
}
