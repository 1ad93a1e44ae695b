import { api } from "@prescripto/web-kit/api/client";
import type { DoctorProfile, DoctorSummary, Language, Page, Specialty } from "@prescripto/web-kit/api/types";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { sortOf, type DayWindow, type DoctorFilter } from "./filter";

const DOCTORS = [PUBLIC, "doctors"] as const;

export const specialties = queryOptions({
  queryKey: [PUBLIC, "specialties"],
  queryFn: ({ signal }) => api.get<Page<Specialty>>("/api/specialties", { signal }),
  staleTime: 10 * 60_000,
});

export const languages = queryOptions({
  queryKey: [PUBLIC, "languages"],
  queryFn: ({ signal }) => api.get<Page<Language>>("/api/languages", { signal }),
  staleTime: 10 * 60_000,
});

/** Doctors page by page; with a window only those who are free on one of its days. */
export function doctorsBy(filter: DoctorFilter, window: DayWindow | undefined) {
  const { specialty, q, language, feeMost } = filter;
  const query = { specialty, q, language, feeMost, ...window, sort: sortOf(filter) };
  return infiniteQueryOptions({
    queryKey: [...DOCTORS, query],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<DoctorSummary>>("/api/doctors", {
        query: { ...query, limit: 20, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}

/** The doctors with the earliest free times first; none who has none. */
export const freeSoonest = queryOptions({
  queryKey: [...DOCTORS, "soonest"],
  queryFn: ({ signal }) =>
    api.get<Page<DoctorSummary>>("/api/doctors", { query: { sort: "soonest", limit: 5 }, signal }),
  select: ({ items }) =>
    items.filter(({ acceptingPatients, soonest }) => acceptingPatients && soonest.length > 0),
});

export function doctorProfile(id: string) {
  return queryOptions({
    queryKey: [...DOCTORS, "profile", id],
    queryFn: ({ signal }) => api.get<DoctorProfile>(`/api/doctors/${encodeURIComponent(id)}`, { signal }),
  });
}
