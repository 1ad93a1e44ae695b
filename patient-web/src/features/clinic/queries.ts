import { api } from "@prescripto/web-kit/api/client";
import type { Clinic } from "@prescripto/web-kit/api/types";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import { queryOptions } from "@tanstack/react-query";

export const clinic = queryOptions({
  queryKey: [PUBLIC, "clinic"],
  queryFn: ({ signal }) => api.get<Clinic>("/api/clinic", { signal }),
  staleTime: 10 * 60_000,
});
