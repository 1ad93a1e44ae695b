import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";

import { isProblem } from "../api/problem";

/**
 * Shows the server's refusal beside the fields it is about and moves the focus to the first of them.
 * @param names the form's fields: JSON Pointer into the request -> name in the form
 * @returns whether every refusal found its field; if not, the problem must be shown as a whole too
 */
export function showFieldProblems<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  names: Record<string, FieldPath<T>>,
): boolean {
  if (!isProblem(error, "validation", "email-taken")) return false;
  const known = error.fields.flatMap(({ pointer, detail }) => {
    const name = names[pointer];
    return name === undefined ? [] : [{ name, detail: sentence(detail) }];
  });
  known.forEach(({ name, detail }, i) => {
    setError(name, { type: "server", message: detail }, { shouldFocus: i === 0 });
  });
  return known.length > 0 && known.length === error.fields.length;
}

/** The server speaks of the field as "is too long"; below the field that is a sentence. */
function sentence(detail: string): string {
  const begun = /^[a-z]/.test(detail) ? `This ${detail}` : detail;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
