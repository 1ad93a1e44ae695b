import type { Ref } from "react";

import { Field } from "./field";
import { Input } from "./input";

interface DayFieldProps {
  label: string;
  ref?: Ref<HTMLInputElement>;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  /** What is wrong with it. */
  error?: string | undefined;
  /** The date, or "" when it was taken away. */
  onChange: (day: string) => void;
}

/** A calendar date, as one end of a range. */
export function DayField({ label, ref, value = "", min, max, error, onChange }: DayFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input
          {...control}
          ref={ref}
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}
