import type { AppointmentStatus } from "@prescripto/web-kit/api/types";
import { plusDays } from "@prescripto/web-kit/format/time";
import { z } from "zod";

/** What a list of appointments is narrowed to; days are the clinic's, both ends included. */
export interface AppointmentFilter {
  /** Words of the patient's name, or an appointment's id. */
  q?: string;
  /** One of these. */
  status?: AppointmentStatus[];
  doctorId?: string;
  from?: string;
  to?: string;
  /** The latest visit first unless said otherwise. */
  sort?: Order;
}

const order = z.enum(["start", "-start", "booked", "-booked"]);
/** By start or by when it was booked; with a minus the latest first. */
export type Order = z.infer<typeof order>;

const status = z.enum(["HELD", "BOOKED", "ARRIVED", "COMPLETED", "CANCELLED", "NO_SHOW", "LAPSED"]);

/** The filter as the address tells it; what makes no sense there is as if it were not there. */
export function readFilter(search: URLSearchParams): AppointmentFilter {
  const statuses = search.getAll("status").flatMap((one) => status.safeParse(one).data ?? []);
  const found = {
    q: z.string().min(1).safeParse(search.get("q")).data,
    doctorId: z.string().min(1).safeParse(search.get("doctor")).data,
    from: z.iso.date().safeParse(search.get("from")).data,
    to: z.iso.date().safeParse(search.get("to")).data,
    sort: order.safeParse(search.get("sort")).data,
  };
  const upsideDown = found.from !== undefined && found.to !== undefined && found.to < found.from;
  return {
    ...(found.q !== undefined && { q: found.q }),
    ...(statuses.length > 0 && { status: statuses }),
    ...(found.doctorId !== undefined && { doctorId: found.doctorId }),
    ...(found.from !== undefined && { from: found.from }),
    ...(found.to !== undefined && !upsideDown && { to: found.to }),
    ...(found.sort !== undefined && { sort: found.sort }),
  };
}

/** The filter as it stands in the address. A row that was open is not: it may not be in the new list. */
export function writeFilter({
  status: statuses = [],
  doctorId,
  ...others
}: AppointmentFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ doctor: doctorId, ...others })) {
    if (value !== undefined) search.set(name, value);
  }
  for (const one of statuses) search.append("status", one);
  return search;
}

/** The filter with one part of it, as the address spells it, set or left out. */
export function withPart(
  filter: AppointmentFilter,
  part: "q" | "doctor" | "from" | "to" | "sort",
  value: string | undefined,
): AppointmentFilter {
  const search = writeFilter(filter);
  if (value === undefined || value === "") search.delete(part);
  else search.set(part, value);
  return readFilter(search);
}

/** The filter with that status put in or taken out. @param many whether several can be asked for at once */
export function withStatus(
  filter: AppointmentFilter,
  changed: AppointmentStatus,
  many: boolean,
): AppointmentFilter {
  const { status: before = [], ...others } = filter;
  const kept = before.filter((one) => one !== changed);
  const added = kept.length === before.length;
  const after = [...(many || !added ? kept : []), ...(added ? [changed] : [])];
  return { ...others, ...(after.length > 0 && { status: after }) };
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

/** Whether it leaves anything out. */
export function isFiltered(filter: AppointmentFilter): boolean {
  return Object.keys(filter).some((part) => part !== "sort");
}
