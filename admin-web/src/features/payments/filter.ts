import { paymentStatuses } from "@prescripto/web-kit/appointment/staff-payment";
import type { PaymentStatus } from "@prescripto/web-kit/api/types";
import { z } from "zod";

/** What the list of payments is narrowed to; days are the clinic's on which something changed, both ends included. */
export interface PaymentFilter {
  /** Words of the patient's name, or the id of an appointment, an order or a payment. */
  q?: string;
  /** One of these. */
  status?: PaymentStatus[];
  doctorId?: string;
  from?: string;
  to?: string;
}

const status = z.enum(paymentStatuses);
const text = z.string().min(1);
const day = z.iso.date();

/** The filter as the address tells it; what makes no sense there is as if it were not there. */
export function readFilter(search: URLSearchParams): PaymentFilter {
  const statuses = search.getAll("status").flatMap((one) => status.safeParse(one).data ?? []);
  const q = text.safeParse(search.get("q")).data;
  const doctorId = text.safeParse(search.get("doctor")).data;
  const from = day.safeParse(search.get("from")).data;
  const to = day.safeParse(search.get("to")).data;
  const upsideDown = from !== undefined && to !== undefined && to < from;
  return {
    ...(q !== undefined && { q }),
    ...(statuses.length > 0 && { status: statuses }),
    ...(doctorId !== undefined && { doctorId }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && !upsideDown && { to }),
  };
}

/** The filter as it stands in the address. A row that was open is not: it may not be in the new list. */
export function writeFilter({ status: statuses = [], doctorId, ...others }: PaymentFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ doctor: doctorId, ...others })) {
    if (value !== undefined) search.set(name, value);
  }
  for (const one of statuses) search.append("status", one);
  return search;
}

/** The filter with one part of it, as the address spells it, set or left out. */
export function withPart(
  filter: PaymentFilter,
  part: "q" | "doctor" | "from" | "to",
  value: string,
): PaymentFilter {
  const search = writeFilter(filter);
  if (value === "") search.delete(part);
  else search.set(part, value);
  return readFilter(search);
}

/** The filter with that status put in or taken out. */
export function withStatus(
  { status: before = [], ...others }: PaymentFilter,
  changed: PaymentStatus,
): PaymentFilter {
  const kept = before.filter((one) => one !== changed);
  const after = kept.length === before.length ? [...before, changed] : kept;
  return { ...others, ...(after.length > 0 && { status: after }) };
}

/** Whether it leaves anything out. */
export function isFiltered(filter: PaymentFilter): boolean {
  return Object.keys(filter).length > 0;
}
