import { api } from "@prescripto/web-kit/api/client";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import type { DoctorProfile, DoctorSummary, Page, Specialty } from "@prescripto/web-kit/api/types";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

export interface DoctorFilter {
  specialty?: string | undefined;
  q?: string | undefined;
}

const DOCTORS = [PUBLIC, "doctors"] as const;

export const specialties = queryOptions({
  queryKey: [PUBLIC, "specialties"],
  queryFn: ({ signal }) => api.get<Page<Specialty>>("/api/specialties", { signal }),
  staleTime: 10 * 60_000,
});

/** Doctors page by page. */
export function doctorsBy(filter: DoctorFilter) {
  return infiniteQueryOptions({
    queryKey: [...DOCTORS, filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<DoctorSummary>>("/api/doctors", {
        query: { ...filter, limit: 20, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}

/** The doctors with the earliest free times first. */
export const freeSoonest = queryOptions({
  queryKey: [...DOCTORS, "soonest"],
  queryFn: ({ signal }) => api.get<Page<DoctorSummary>>("/api/doctors", { query: { limit: 50 }, signal }),
  select: ({ items }) =>
    items
      .filter(({ acceptingPatients, soonest }) => acceptingPatients && soonest.length > 0)
      .sort((a, b) => Date.parse(a.soonest[0]?.start ?? "") - Date.parse(b.soonest[0]?.start ?? ""))
      .slice(0, 5),
});

export function doctorProfile(id: string) {
  return queryOptions({
    queryKey: [...DOCTORS, "profile", id],
    queryFn: ({ signal }) => api.get<DoctorProfile>(`/api/doctors/${encodeURIComponent(id)}`, { signal }),
  });
}
