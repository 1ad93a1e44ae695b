import { useQuery } from "@tanstack/react-query";

import { api } from "../api/client";
import { PUBLIC } from "../api/queries";
import type { Clinic } from "../api/types";

/** The clinic hardly ever changes: it is asked for once in a visit. */
export function useClinic() {
  return useQuery({
    queryKey: [PUBLIC, "clinic"],
    queryFn: ({ signal }) => api.get<Clinic>("/api/clinic", { signal }),
    staleTime: Infinity,
  });
}
