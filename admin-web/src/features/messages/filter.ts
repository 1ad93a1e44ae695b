import { z } from "zod";

import { knownStatuses } from "./words";

/** What the messages are narrowed to. */
export interface MessageFilter {
  status?: string;
  kind?: string;
  appointment?: string;
}

const parts = {
  status: z.enum(knownStatuses),
  kind: z.string().regex(/^[A-Z_]+$/),
  appointment: z.string(),
};

const names = ["status", "kind", "appointment"] as const;

/** The filter as the address tells it; what makes no sense there is as if it were not there. */
export function readFilter(search: URLSearchParams): MessageFilter {
  const filter: MessageFilter = {};
  for (const name of names) {
    const value = parts[name].safeParse(search.get(name)).data?.trim();
    if (value !== undefined && value !== "") filter[name] = value;
  }
  return filter;
}

/** The address's words for the filter with one part set or left out. A row that was open closes. */
export function withPart(filter: MessageFilter, name: keyof MessageFilter, value: string): URLSearchParams {
  const search = new URLSearchParams({ ...filter });
  if (value === "") search.delete(name);
  else search.set(name, value);
  return search;
}
