import { api } from "@prescripto/web-kit/api/client";
import type { PatientProfile, PatientProfileChange } from "@prescripto/web-kit/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export const myProfile = queryOptions({
  queryKey: ["profile"],
  queryFn: ({ signal }) => api.get<PatientProfile>("/api/patient/profile", { signal }),
});

export function useChangeProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: PatientProfileChange) => api.patch<PatientProfile>("/api/patient/profile", change),
    onSuccess: (profile) => {
      queries.setQueryData(myProfile.queryKey, profile);
    },
  });
}
