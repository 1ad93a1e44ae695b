import { useId, type ReactNode } from "react";

/** What a control needs to be joined to its label, hint and error. */
export interface FieldControl {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

interface FieldProps {
  label: string;
  /** Said before one types: the form it should have, why it is asked. */
  hint?: string;
  /** What is wrong with it, in words that say how to mend it. */
  error?: string | undefined;
  /** Shown beside the label; everything else is required. */
  optional?: boolean;
  children: (control: FieldControl) => ReactNode;
}

export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [
    hint === undefined ? undefined : hintId,
    error === undefined ? undefined : errorId,
  ].filter((part) => part !== undefined);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-body font-semibold">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {hint !== undefined && (
        <p id={hintId} className="-mt-1 text-small text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {error !== undefined && (
        <p id={errorId} role="alert" className="text-small font-semibold text-brick">
          {error}
        </p>
      )}
    </div>
  );
}
