import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { DayField } from "@prescripto/web-kit/ui/day-field";
import { Field } from "@prescripto/web-kit/ui/field";
import { Filters } from "@prescripto/web-kit/ui/filters";
import { Select } from "@prescripto/web-kit/ui/input";
import { SearchInput } from "@prescripto/web-kit/ui/search-input";
import { useRef } from "react";

import { withPart, withStatus, type AppointmentFilter } from "./filter";
import { RangeChoice } from "./range-choice";
import { StatusChoice } from "./status-choice";

interface FilterBarProps {
  filter: AppointmentFilter;
  onChange: (filter: AppointmentFilter) => void;
  /** The clinic's today. */
  today: string;
  /**
   * Whom one can narrow it to, in the clinic's list: it can be searched for patients, and for several statuses at once.
   * Left out in a doctor's own list.
   */
  doctors?: readonly { id: string; name: string }[] | undefined;
  /** Whether one may leave the days open altogether. */
  anyDay: boolean;
}

/** Narrows a list of appointments; every change is told in full, and lives in the address. */
export function FilterBar({ filter, onChange, today, doctors, anyDay }: FilterBarProps) {
  const search = useRef<HTMLInputElement>(null);
  const from = useRef<HTMLInputElement>(null);
  useHotkey("/", () => (search.current ?? from.current)?.focus());
  const change = (part: Parameters<typeof withPart>[1]) => (value: string) => {
    onChange(withPart(filter, part, value));
  };
  return (
    <Filters
      label="Filter the visits"
      count={[filter.q, filter.status, filter.doctorId].filter((part) => part !== undefined).length}
      first={<RangeChoice filter={filter} today={today} anyDay={anyDay} onChange={onChange} />}
    >
      {doctors !== undefined && (
        <>
          <div className="max-sm:col-span-2">
            <Field label="Patient">
              {({ id }) => (
                <SearchInput
                  id={id}
                  ref={search}
                  text={filter.q ?? ""}
                  onSearch={change("q")}
                  placeholder="Name or number"
                />
              )}
            </Field>
          </div>
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
        </>
      )}
      <DayField label="From" ref={from} value={filter.from} max={filter.to} onChange={change("from")} />
      <DayField label="To" value={filter.to} min={filter.from} onChange={change("to")} />
      <StatusChoice
        chosen={filter.status ?? []}
        onToggle={(status) => {
          onChange(withStatus(filter, status, doctors !== undefined));
        }}
      />
    </Filters>
  );
}
