import { api } from "@prescripto/web-kit/api/client";
import type { AuditEntry, Page, TrailIntegrity } from "@prescripto/web-kit/api/types";
import { plusDays, startOfDay } from "@prescripto/web-kit/format/time";
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";

import type { TrailFilter } from "./filter";

const PAGE = 50;

/** The longest story that is shown at once. */
const STORY = 200;

/** The filter as the service knows it: days are the clinic's. */
function asked({ from, to, ...filter }: TrailFilter, zone: string) {
  return {
    ...filter,
    from: from && startOfDay(from, zone),
    to: to && startOfDay(plusDays(to, 1), zone),
  };
}

/** The trail, the latest entry first. @param zone the clinic's, in which the filter's days are meant */
export const trailBy = (filter: TrailFilter, zone: string) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<AuditEntry>>("/api/audit", {
        query: { ...asked(filter, zone), limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });

/** Everything that happened to one appointment and what was paid for it, the first thing first; not who looked at it. */
export const storyOf = (appointment: string) =>
  queryOptions({
    queryKey: ["audit", "story", appointment],
    queryFn: ({ signal }) =>
      api.get<Page<AuditEntry>>("/api/audit", {
        query: { appointment, accesses: "false", limit: STORY },
        signal,
      }),
    select: ({ items, next }) => ({ entries: items.toReversed(), isWhole: next === undefined }),
  });

/** What was found when the trail was last verified. */
export const integrity = queryOptions({
  queryKey: ["audit", "integrity"],
  queryFn: ({ signal }) => api.get<TrailIntegrity>("/api/audit/integrity", { signal }),
  refetchInterval: 60_000,
});

/** What the filter leaves, all of it, as a file: one entry a line, with its hash. */
export function useExport(zone: string) {
  return useMutation({
    mutationFn: (filter: TrailFilter) =>
      api.file("/api/audit/export", "application/x-ndjson", { query: asked(filter, zone) }),
  });
}

export const entryById = (eventId: string) =>
  queryOptions({
    queryKey: ["audit", "one", eventId],
    queryFn: ({ signal }) => api.get<AuditEntry>(`/api/audit/${encodeURIComponent(eventId)}`, { signal }),
    // What is written there never changes.
    staleTime: Infinity,
  });
