import { api } from "@prescripto/web-kit/api/client";
import { sendAttempt } from "@prescripto/web-kit/api/idempotency";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import type { DoctorChange, NewDoctor, Page, Specialty, StaffDoctor } from "@prescripto/web-kit/api/types";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";

export interface DoctorFilter {
  q?: string;
  specialty?: string;
}

const PAGE = 25;
/** As many as one request may ask for. */
const MOST = 100;
const path = (id: string) => `/api/admin/doctors/${encodeURIComponent(id)}`;

export const doctorsBy = (filter: DoctorFilter) =>
  infiniteQueryOptions({
    queryKey: ["doctors", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<StaffDoctor>>("/api/admin/doctors", {
        query: { ...filter, limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });

/** The doctors to choose from in a filter; a clinic with more than a hundred finds the others by their page. */
export const allDoctors = queryOptions({
  queryKey: ["doctors", "all"],
  queryFn: ({ signal }) =>
    api.get<Page<StaffDoctor>>("/api/admin/doctors", { query: { limit: MOST }, signal }),
  select: ({ items }) => items,
});

export const doctorById = (id: string) =>
  queryOptions({
    queryKey: ["doctors", "one", id],
    queryFn: ({ signal }) => api.get<StaffDoctor>(path(id), { signal }),
  });

export const specialties = queryOptions({
  queryKey: [PUBLIC, "specialties"],
  queryFn: ({ signal }) => api.get<Page<Specialty>>("/api/specialties", { signal }),
  select: ({ items }) => items,
  staleTime: Infinity,
});

/** Adds a doctor; sent again after a lost answer, it adds nobody twice. */
export function useAddDoctor() {
  const fetchAnew = useFetchAnew();
  return useMutation({
    mutationFn: (doctor: NewDoctor) =>
      sendAttempt(`doctor ${doctor.email}`, (idempotencyKey) =>
        api.post<StaffDoctor>("/api/admin/doctors", doctor, { idempotencyKey }),
      ),
    onSuccess: fetchAnew,
  });
}

export function useChangeDoctor(id: string) {
  const fetchAnew = useFetchAnew();
  return useMutation({
    mutationFn: (change: DoctorChange) => api.patch<StaffDoctor>(path(id), change),
    onSettled: fetchAnew,
  });
}

export function useChangePhoto() {
  const fetchAnew = useFetchAnew();
  return useMutation({
    mutationFn: ({ id, photo }: { id: string; photo: File }) => {
      const form = new FormData();
      form.set("photo", photo);
      return api.post<StaffDoctor>(`${path(id)}/photo`, form);
    },
    onSuccess: fetchAnew,
  });
}

function useFetchAnew(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["doctors"] }),
      client.invalidateQueries({ queryKey: ["overview"] }),
    ]);
}
