import { api } from "@prescripto/web-kit/api/client";
import type { AuditEntry, Page } from "@prescripto/web-kit/api/types";
import { plusDays, startOfDay } from "@prescripto/web-kit/format/time";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";

import type { TrailFilter } from "./filter";

const PAGE = 50;

/** The trail, the latest entry first. @param zone the clinic's, in which the filter's days are meant */
export const trailBy = ({ from, to, ...filter }: TrailFilter, zone: string) =>
  infiniteQueryOptions({
    queryKey: ["audit", { ...filter, from, to }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<AuditEntry>>("/api/audit", {
        query: {
          ...filter,
          from: from && startOfDay(from, zone),
          to: to && startOfDay(plusDays(to, 1), zone),
          limit: PAGE,
          after: pageParam,
        },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });

export const entryById = (eventId: string) =>
  queryOptions({
    queryKey: ["audit", "one", eventId],
    queryFn: ({ signal }) => api.get<AuditEntry>(`/api/audit/${encodeURIComponent(eventId)}`, { signal }),
    // What is written there never changes.
    staleTime: Infinity,
  });
