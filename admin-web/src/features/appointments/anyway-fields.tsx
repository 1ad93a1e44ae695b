import { Field } from "@prescripto/web-kit/ui/field";
import { Input, Textarea } from "@prescripto/web-kit/ui/input";

import type { Anyway } from "./move";

interface AnywayFieldsProps {
  value: Anyway;
  /** The clinic's today. */
  today: string;
  onChange: (value: Anyway) => void;
}

/** A time outside the offered hours, and why. */
export function AnywayFields({ value, today, onChange }: AnywayFieldsProps) {
  const { date, time, note } = value;
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label="Day">
        {(control) => (
          <Input
            {...control}
            type="date"
            value={date}
            min={today}
            onChange={({ target }) => {
              onChange({ ...value, date: target.value });
            }}
          />
        )}
      </Field>
      <Field label="Time">
        {(control) => (
          <Input
            {...control}
            type="time"
            step={300}
            value={time}
            onChange={({ target }) => {
              onChange({ ...value, time: target.value });
            }}
          />
        )}
      </Field>
      <div className="col-span-2">
        <Field label="Why outside the offered hours" hint="It may never overlap another visit.">
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={300}
              value={note}
              onChange={({ target }) => {
                onChange({ ...value, note: target.value });
              }}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
