import { z } from "zod";

const date = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** A calendar date in the address, or undefined when there is none or it is none. */
export function dateIn(search: URLSearchParams, name: string): string | undefined {
  return date.safeParse(search.get(name)).data;
}

/** An instant with its offset in the address, or undefined. */
export function instantIn(search: URLSearchParams, name: string): string | undefined {
  return instant.safeParse(search.get(name)).data;
}
