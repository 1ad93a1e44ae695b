import { useEffect } from "react";
import type { FieldValues, UseFormWatch } from "react-hook-form";

/**
 * Keeps what is typed in this tab's storage, so that it survives a reload and an expired session. Name only the fields
 * that may be kept: never a password.
 */
export function useDraft<T extends FieldValues>(
  key: string,
  watch: UseFormWatch<T>,
  fields: readonly (keyof T)[],
): void {
  useEffect(() => {
    const subscription = watch((values) => {
      const kept = Object.fromEntries(Object.entries(values).filter(([name]) => fields.includes(name)));
      sessionStorage.setItem(storageKey(key), JSON.stringify(kept));
    });
    return () => {
      subscription.unsubscribe();
    };
  }, [key, watch, fields]);
}

/** What was typed before, as text; anything else in the storage is ignored. */
export function readDraft(key: string): Record<string, string> {
  const kept = readWholeDraft(key);
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === "string"));
}

/** What was typed before in a form with lists in it, as it lies in the storage: check its shape before use. */
export function readWholeDraft(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey(key)) ?? "null");
  } catch {
    return null;
  }
}

/** The form was sent: the next one begins empty. */
export function dropDraft(key: string): void {
  sessionStorage.removeItem(storageKey(key));
}

function storageKey(key: string): string {
  return `prescripto.draft.${key}`;
}
