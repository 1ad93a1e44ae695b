import { api } from "@prescripto/web-kit/api/client";
import type { DoctorProfileChange, StaffDoctor } from "@prescripto/web-kit/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export const ownProfile = queryOptions({
  queryKey: ["profile"],
  queryFn: ({ signal }) => api.get<StaffDoctor>("/api/doctor/profile", { signal }),
});

export function useChangeProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: DoctorProfileChange) => api.patch<StaffDoctor>("/api/doctor/profile", change),
    onSuccess: (changed) => {
      client.setQueryData(ownProfile.queryKey, changed);
    },
  });
}
