import { api } from "@prescripto/web-kit/api/client";
import type {
  Affected,
  CancellationForm,
  ChangedHolidays,
  ChangedSchedule,
  Decision,
  DoctorCalendar,
  Holidays,
  Schedule,
  StaffAppointment,
  StaffMove,
} from "@prescripto/web-kit/api/types";
import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";

/** Whose schedule: the signed-in doctor's own, or the one of a doctor an admin looks at. */
export type Owner = "own" | { doctorId: string };

const doctorPath = (owner: Owner) =>
  owner === "own" ? "/api/doctor" : `/api/admin/doctors/${encodeURIComponent(owner.doctorId)}`;

const visitPath = (owner: Owner, id: string) =>
  `/api/${owner === "own" ? "doctor" : "admin"}/appointments/${encodeURIComponent(id)}`;

export const scheduleOf = (owner: Owner) =>
  queryOptions({
    queryKey: ["schedule", owner],
    queryFn: ({ signal }) => api.get<Schedule>(`${doctorPath(owner)}/schedule`, { signal }),
    // What is being edited is not pulled away from under the editor.
    staleTime: Infinity,
    refetchOnMount: "always",
  });

/** Booked visits ahead that the schedule of now has no place for. */
export const orphansOf = (owner: Owner) =>
  queryOptions({
    queryKey: ["schedule-orphans", owner],
    queryFn: ({ signal }) =>
      api.get<{ affected: Affected[] }>(`${doctorPath(owner)}/schedule/orphans`, { signal }),
    select: ({ affected }) => affected,
  });

/** What lies on these days already: holidays of the clinic, booked visits. */
export const daysOnTheCalendar = (owner: Owner, from: string, to: string) =>
  queryOptions({
    queryKey: ["calendar", "schedule", owner, from, to],
    queryFn: ({ signal }) =>
      api.get<DoctorCalendar>(`${doctorPath(owner)}/calendar`, { query: { from, to }, signal }),
  });

export const holidaysQuery = queryOptions({
  queryKey: ["holidays"],
  queryFn: ({ signal }) => api.get<Holidays>("/api/admin/holidays", { signal }),
});

/** A plan on its way to the server: first what it would do to booked visits, then with what is decided about them. */
export interface PlanWire<Body, Saved> {
  preview: (body: Body) => Promise<{ affected: Affected[] }>;
  save: (body: Body, decisions: Decision[]) => Promise<Saved>;
}

function wireTo<Body, Saved>(path: string): PlanWire<Body, Saved> {
  return {
    preview: (body) => api.post<{ affected: Affected[] }>(`${path}/impact`, body),
    save: (body, decisions) => api.put<Saved>(path, decisions.length === 0 ? body : { ...body, decisions }),
  };
}

export function scheduleWire(owner: Owner): PlanWire<Schedule, ChangedSchedule> {
  return wireTo(`${doctorPath(owner)}/schedule`);
}

export const holidaysWire: PlanWire<Holidays, ChangedHolidays> = wireTo("/api/admin/holidays");

/** What a change of plans may have changed besides the plan itself. */
export async function fetchVisitsAnew(client: QueryClient): Promise<void> {
  await Promise.all(
    ["calendar", "appointments", "overview", "schedule-orphans"].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
}

export function useMoveOrphan(owner: Owner) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...move }: StaffMove & { id: string }) =>
      api.post<StaffAppointment>(`${visitPath(owner, id)}/reschedule`, move),
    onSuccess: () => fetchVisitsAnew(client),
  });
}

export function useCancelOrphan(owner: Owner) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...form }: CancellationForm & { id: string }) =>
      api.post<StaffAppointment>(`${visitPath(owner, id)}/cancellation`, form),
    onSuccess: () => fetchVisitsAnew(client),
  });
}
