import { api } from "@prescripto/web-kit/api/client";
import type { DoctorOverview, StaffAppointment } from "@prescripto/web-kit/api/types";
import { queryOptions } from "@tanstack/react-query";

export type Overview = Omit<DoctorOverview, "today" | "latest"> & {
  today: StaffAppointment[];
  latest: StaffAppointment[];
};

/** The doctor's day, numbers and five newest appointments; looked at all day, so it is asked for again every minute. */
export const doctorOverview = queryOptions({
  queryKey: ["overview", "doctor"],
  queryFn: ({ signal }) => api.get<Overview>("/api/doctor/overview", { signal }),
  refetchInterval: 60_000,
});
