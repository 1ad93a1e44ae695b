import { useCallback } from "react";
import { useSearchParams } from "react-router";
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

/** Changes parts of the address and leaves the page where it is; undefined takes a part away. */
export function useSearchChange(): (changes: Record<string, string | undefined>) => void {
  const [, setSearch] = useSearchParams();
  return useCallback(
    (changes) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === "") after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setSearch],
  );
}
