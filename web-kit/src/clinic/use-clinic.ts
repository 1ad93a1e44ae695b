import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";

import { api } from "../api/client";
import { PUBLIC } from "../api/queries";
import type { Clinic } from "../api/types";
import { dateOf } from "../format/time";
import { useNow } from "../format/use-now";

/** The clinic hardly ever changes: it is asked for once in a visit. */
export const clinicQuery = queryOptions({
  queryKey: [PUBLIC, "clinic"],
  queryFn: ({ signal }) => api.get<Clinic>("/api/clinic", { signal }),
  staleTime: Infinity,
});

/** The clinic, below a frame that has waited for it. */
export function useClinic(): Clinic {
  return useSuspenseQuery(clinicQuery).data;
}

/** The date it is at the clinic. */
export function useToday(): string {
  const { zone } = useClinic();
  return dateOf(useNow(), zone);
}
