import type { Holiday } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";

import { LONGEST_NAME, whatIsWrong } from "./holidays";

interface AddHolidayProps {
  items: readonly Holiday[];
  today: string;
  busy: boolean;
  value: Holiday;
  onChange: (value: Holiday) => void;
  onAdd: (holiday: Holiday) => void;
}

/** A date and what the day is called. What is typed stays until it is saved. */
export function AddHoliday({ items, today, busy, value, onChange, onAdd }: AddHolidayProps) {
  const [errors, setErrors] = useState<{ date?: string; name?: string }>({});
  const date = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  return (
    <form
      noValidate
      aria-label="Add a holiday"
      className="grid items-start gap-3 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = whatIsWrong(value, items);
        setErrors(wrong);
        if (wrong.date !== undefined) date.current?.focus();
        else if (wrong.name !== undefined) name.current?.focus();
        else onAdd({ date: value.date, name: value.name.trim() });
      }}
    >
      <Field label="Date" error={errors.date}>
        {(control) => (
          <Input
            ref={date}
            type="date"
            min={today}
            value={value.date}
            onChange={(event) => {
              onChange({ ...value, date: event.target.value });
            }}
            {...control}
          />
        )}
      </Field>
      <Field label="Name" error={errors.name}>
        {(control) => (
          <Input
            ref={name}
            value={value.name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            onChange={(event) => {
              onChange({ ...value, name: event.target.value });
            }}
            {...control}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" busy={busy} className="sm:mt-7.5">
        <Plus aria-hidden /> Add holiday
      </Button>
    </form>
  );
}
