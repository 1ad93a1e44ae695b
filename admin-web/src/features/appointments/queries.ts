import { api } from "@prescripto/web-kit/api/client";
import type {
  CancellationForm,
  DoctorProfile,
  DoctorSummary,
  OfferedDays,
  Page,
  StaffAppointment,
  StaffMove,
} from "@prescripto/web-kit/api/types";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { PUBLIC } from "@prescripto/web-kit/api/queries";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";

import type { AppointmentFilter } from "./filter";

/** Whose appointments, and so in whose name one acts. */
export type Side = "admin" | "doctor";

const PAGE = 25;
/** As many doctors with their soonest times as one request may ask for. */
const MOST_DOCTORS = 50;

/** The clinic's appointments for admins, newest start first unless asked otherwise; a doctor's own, soonest first. */
export const appointmentsBy = (side: Side, filter: AppointmentFilter) =>
  infiniteQueryOptions({
    queryKey: ["appointments", side, "list", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<StaffAppointment>>(`/api/${side}/appointments`, {
        query: { ...asked(side, filter), limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });

/** A doctor narrows to one status, and has the visits in one order. */
function asked(side: Side, { sort, ...filter }: AppointmentFilter) {
  return side === "admin" ? { ...filter, sort } : { ...filter, status: filter.status?.slice(0, 1) };
}

/** One visit by itself: no list in sight holds it. */
export const visitById = (side: Side, id: string) =>
  queryOptions({
    queryKey: ["appointments", side, "one", id],
    queryFn: ({ signal }) => api.get<StaffAppointment>(pathOf(side, id), { signal }),
  });

/** Whom a visit can move to: everybody, by name. */
export const bookableDoctors = queryOptions({
  queryKey: [PUBLIC, "doctors", "bookable"],
  queryFn: async ({ signal }) => {
    const doctors: DoctorSummary[] = [];
    let after: string | undefined;
    do {
      const query = { limit: MOST_DOCTORS, after };
      const page: Page<DoctorSummary> = await api.get("/api/doctors", { query, signal });
      doctors.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return doctors;
  },
});

export const visitTypesOf = (doctorId: string) =>
  queryOptions({
    queryKey: [PUBLIC, "doctors", "visit types", doctorId],
    queryFn: ({ signal }) => api.get<DoctorProfile>(doctorPath(doctorId), { signal }),
    select: ({ visitTypes }) => visitTypes,
  });

interface Sought {
  doctorId: string;
  visitType: string;
  from: string;
  to: string;
  /** The visit that moves: its own time does not count as taken. */
  moving: string;
}

/** Free times change under one's eyes: they are asked for whenever they are shown. */
export const freeTimes = ({ doctorId, ...query }: Sought) =>
  queryOptions({
    queryKey: ["slots", doctorId, query],
    queryFn: ({ signal }) => api.get<OfferedDays>(`${doctorPath(doctorId)}/slots`, { query, signal }),
    staleTime: 0,
  });

/** What is recorded in one click. */
export type Act = "ARRIVE" | "COMPLETE" | "NO_SHOW" | "CONFIRM" | "UNDO";

const lastOf: Record<Act, string> = {
  ARRIVE: "arrival",
  COMPLETE: "completion",
  NO_SHOW: "no-show",
  CONFIRM: "confirmation",
  UNDO: "undo",
};

export function useRecord(side: Side, after: After<{ act: Act; visit: StaffAppointment }> = {}) {
  return useCommand(
    side,
    ({ act, visit: { id } }: { act: Act; visit: StaffAppointment }) =>
      api.post<StaffAppointment>(pathOf(side, id, lastOf[act]), {}),
    after,
  );
}

export function useCancelAppointment(side: Side) {
  return useCommand(side, ({ id, form }: { id: string; form: CancellationForm }) =>
    api.post<StaffAppointment>(pathOf(side, id, "cancellation"), form),
  );
}

/** One act: another time, another doctor, another kind of visit. Sent again after it succeeded, it says the same. */
export function useMoveAppointment(side: Side) {
  return useCommand(side, ({ id, move }: { id: string; move: StaffMove }) =>
    api.post<StaffAppointment>(pathOf(side, id, "reschedule"), move),
  );
}

/** A doctor's private notes; nobody else has them. */
export function useKeepNotes() {
  return useCommand("doctor", ({ id, ...notes }: { id: string; text: string; version: number }) =>
    api.put<StaffAppointment>(pathOf("doctor", id, "notes"), notes),
  );
}

/** The whole list that the filter leaves, as a file for a spreadsheet. */
export function useDownload() {
  return useMutation({
    mutationFn: (filter: AppointmentFilter) =>
      api.file("/api/admin/appointments.csv", "text/csv", { query: { ...filter } }),
  });
}

/** What follows a command even when the button that sent it is gone. */
interface After<C> {
  onDone?: (command: C) => void;
  onRefused?: (error: unknown) => void;
}

function useCommand<C>(side: Side, send: (command: C) => Promise<StaffAppointment>, after: After<C> = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (visit, command) => {
      client.setQueryData(visitById(side, visit.id).queryKey, visit);
      after.onDone?.(command);
      return fetchAnew(client);
    },
    onError: (error) => {
      after.onRefused?.(error);
      // Somebody was faster: what is shown is out of date.
      return isProblem(error, "already-over", "not-found", "stale", "slot-taken", "hold-lapsed", "too-late")
        ? fetchAnew(client)
        : undefined;
    },
  });
}

function fetchAnew(client: QueryClient) {
  return Promise.all(
    ["appointments", "calendar", "overview", "payments", "slots"].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
}

function pathOf(side: Side, id: string, act?: string): string {
  const visit = `/api/${side}/appointments/${encodeURIComponent(id)}`;
  return act === undefined ? visit : `${visit}/${act}`;
}

function doctorPath(id: string): string {
  return `/api/doctors/${encodeURIComponent(id)}`;
}
