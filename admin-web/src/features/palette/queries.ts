import { api } from "@prescripto/web-kit/api/client";
import type { Page, StaffAppointment, StaffDoctor } from "@prescripto/web-kit/api/types";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

/** The doctors a few letters may mean. */
export const doctorsNamed = (text: string) =>
  queryOptions({
    queryKey: ["doctors", "palette", text],
    queryFn: ({ signal }) =>
      api.get<Page<StaffDoctor>>("/api/admin/doctors", { query: { q: text, limit: 6 }, signal }),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });

/** The appointments of the patients a few letters may mean, or the one with that number. */
export const appointmentsNamed = (text: string) =>
  queryOptions({
    queryKey: ["appointments", "palette", text],
    queryFn: ({ signal }) =>
      api.get<Page<StaffAppointment>>("/api/admin/appointments", { query: { q: text, limit: 5 }, signal }),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });
