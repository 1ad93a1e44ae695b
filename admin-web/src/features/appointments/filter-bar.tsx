import type { AppointmentStatus } from "@prescripto/web-kit/api/types";
import { wordsForStatus } from "@prescripto/web-kit/appointment/status";
import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { Field } from "@prescripto/web-kit/ui/field";
import { Filters } from "@prescripto/web-kit/ui/filters";
import { Input, Select } from "@prescripto/web-kit/ui/input";
import { useRef } from "react";

import { withPart, type AppointmentFilter } from "./filter";
import { RangeChoice } from "./range-choice";

interface FilterBarProps {
  filter: AppointmentFilter;
  onChange: (filter: AppointmentFilter) => void;
  /** The clinic's today. */
  today: string;
  /** Whom one can narrow it to; left out where there is one doctor only. */
  doctors?: readonly { id: string; name: string }[] | undefined;
  /** Whether one may leave the days open altogether. */
  anyDay: boolean;
}

const offered: readonly AppointmentStatus[] = ["BOOKED", "COMPLETED", "CANCELLED"];

/** Narrows a list of appointments; every change is told in full, and lives in the address. */
export function FilterBar({ filter, onChange, today, doctors, anyDay }: FilterBarProps) {
  const first = useRef<HTMLSelectElement>(null);
  useHotkey("/", () => first.current?.focus());
  const change = (part: Parameters<typeof withPart>[1]) => (value: string) => {
    onChange(withPart(filter, part, value));
  };
  const statuses =
    filter.status === undefined || offered.includes(filter.status) ? offered : [...offered, filter.status];
  return (
    <Filters
      label="Filter the visits"
      count={[filter.status, filter.doctorId].filter((part) => part !== undefined).length}
      first={<RangeChoice filter={filter} today={today} anyDay={anyDay} onChange={onChange} />}
    >
      <Field label="Status">
        {(control) => (
          <Select
            {...control}
            ref={first}
            value={filter.status ?? ""}
            onChange={(event) => {
              change("status")(event.target.value);
            }}
          >
            <option value="">Any</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {wordsForStatus(status).label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {doctors !== undefined && (
        <Field label="Doctor">
          {(control) => (
            <Select
              {...control}
              value={filter.doctorId ?? ""}
              onChange={(event) => {
                change("doctor")(event.target.value);
              }}
            >
              <option value="">Any</option>
              {doctors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <DayField label="From" value={filter.from} max={filter.to} onChange={change("from")} />
      <DayField label="To" value={filter.to} min={filter.from} onChange={change("to")} />
    </Filters>
  );
}

interface DayFieldProps {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string) => void;
}

function DayField({ label, value = "", min, max, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
