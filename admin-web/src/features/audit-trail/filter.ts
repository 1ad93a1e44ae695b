import { z } from "zod";

/** What the trail is narrowed to; days are the clinic's, both ends included. */
export interface TrailFilter {
  type?: string;
  subject?: string;
  actor?: string;
  patient?: string;
  /** The reference of the request that caused it. */
  correlation?: string;
  from?: string;
  to?: string;
}

export const filterNames = ["type", "subject", "actor", "patient", "correlation", "from", "to"] as const;

const parts = {
  type: z.string(),
  subject: z.string(),
  actor: z.string(),
  patient: z.string(),
  correlation: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
};

/** The filter as the address tells it; what makes no sense there is as if it were not there. */
export function readFilter(search: URLSearchParams): TrailFilter {
  const filter: TrailFilter = {};
  for (const name of filterNames) {
    const value = parts[name].safeParse(search.get(name)).data?.trim();
    if (value !== undefined && value !== "") filter[name] = value;
  }
  return filter;
}

/** The address's words for the filter with one part set or left out. A row that was open closes. */
export function withPart(filter: TrailFilter, name: keyof TrailFilter, value: string): URLSearchParams {
  const search = new URLSearchParams({ ...filter });
  if (value === "") search.delete(name);
  else search.set(name, value);
  return search;
}
