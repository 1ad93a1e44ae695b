import { api } from "@prescripto/web-kit/api/client";
import type { Schedule } from "@prescripto/web-kit/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

/** Whose schedule: the signed-in doctor's own, or the one of a doctor an admin looks at. */
export type Owner = "own" | { doctorId: string };

const pathOf = (owner: Owner) =>
  owner === "own"
    ? "/api/doctor/schedule"
    : `/api/admin/doctors/${encodeURIComponent(owner.doctorId)}/schedule`;

export const scheduleOf = (owner: Owner) =>
  queryOptions({
    queryKey: ["schedule", owner],
    queryFn: ({ signal }) => api.get<Schedule>(pathOf(owner), { signal }),
    // What is being edited is not pulled away from under the editor.
    staleTime: Infinity,
    refetchOnMount: "always",
  });

/** @param onSaved called before the saved schedule takes the place of the one that was edited */
export function useSaveSchedule(owner: Owner, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (schedule: Schedule) => api.put<Schedule>(pathOf(owner), schedule),
    onSuccess: (saved) => {
      onSaved();
      client.setQueryData(scheduleOf(owner).queryKey, saved);
    },
  });
}
