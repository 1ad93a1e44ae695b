import type { AppointmentStatus } from "@prescripto/web-kit/api/types";
import { plusDays } from "@prescripto/web-kit/format/time";
import { z } from "zod";

/** What a list of appointments is narrowed to; days are the clinic's, both ends included. */
export interface AppointmentFilter {
  status?: AppointmentStatus;
  doctorId?: string;
  from?: string;
  to?: string;
}

const status = z.enum(["HELD", "BOOKED", "ARRIVED", "COMPLETED", "CANCELLED", "NO_SHOW", "LAPSED"]);

/** The filter as the address tells it; what makes no sense there is as if it were not there. */
export function readFilter(search: URLSearchParams): AppointmentFilter {
  const found = {
    status: status.safeParse(search.get("status")).data,
    doctorId: z.string().min(1).safeParse(search.get("doctor")).data,
    from: z.iso.date().safeParse(search.get("from")).data,
    to: z.iso.date().safeParse(search.get("to")).data,
  };
  const upsideDown = found.from !== undefined && found.to !== undefined && found.to < found.from;
  return {
    ...(found.status !== undefined && { status: found.status }),
    ...(found.doctorId !== undefined && { doctorId: found.doctorId }),
    ...(found.from !== undefined && { from: found.from }),
    ...(found.to !== undefined && !upsideDown && { to: found.to }),
  };
}

/** The filter as it stands in the address. A row that was open is not: it may not be in the new list. */
export function writeFilter({ status: wanted, doctorId, from, to }: AppointmentFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (wanted !== undefined) search.set("status", wanted);
  if (doctorId !== undefined) search.set("doctor", doctorId);
  if (from !== undefined) search.set("from", from);
  if (to !== undefined) search.set("to", to);
  return search;
}

/** The filter with one part of it, as the address spells it, set or left out. */
export function withPart(
  filter: AppointmentFilter,
  part: "status" | "doctor" | "from" | "to",
  value: string | undefined,
): AppointmentFilter {
  const search = writeFilter(filter);
  if (value === undefined || value === "") search.delete(part);
  else search.set(part, value);
  return readFilter(search);
}

export interface Range {
  label: string;
  from?: string;
  to?: string;
}

export function withRange(filter: AppointmentFilter, { from, to }: Range): AppointmentFilter {
  const anyDay = withPart(withPart(filter, "from", undefined), "to", undefined);
  return withPart(withPart(anyDay, "from", from), "to", to);
}

/** The ranges people ask for most, counted from the clinic's today. */
export function usualRanges(today: string): Range[] {
  return [
    { label: "Today", from: today, to: today },
    { label: "Tomorrow", from: plusDays(today, 1), to: plusDays(today, 1) },
    { label: "Next 7 days", from: today, to: plusDays(today, 6) },
    { label: "From today on", from: today },
    { label: "Past 30 days", from: plusDays(today, -30), to: plusDays(today, -1) },
  ];
}

export function isFiltered(filter: AppointmentFilter): boolean {
  return Object.keys(filter).length > 0;
}
