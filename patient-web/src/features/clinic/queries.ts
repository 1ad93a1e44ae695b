import { api } from "@prescripto/web-kit/api/client";
import type { ClinicWithPolicy } from "@prescripto/web-kit/api/coming";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import { queryOptions } from "@tanstack/react-query";

export const clinic = queryOptions({
  queryKey: [PUBLIC, "clinic"],
  queryFn: ({ signal }) => api.get<ClinicWithPolicy>("/api/clinic", { signal }),
  staleTime: 10 * 60_000,
});
