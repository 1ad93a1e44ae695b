import { paymentStatuses } from "@prescripto/web-kit/appointment/staff-payment";
import { wordsForPayment } from "@prescripto/web-kit/appointment/payment";
import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { DayField } from "@prescripto/web-kit/ui/day-field";
import { Field } from "@prescripto/web-kit/ui/field";
import { Filters } from "@prescripto/web-kit/ui/filters";
import { Select } from "@prescripto/web-kit/ui/input";
import { SearchInput } from "@prescripto/web-kit/ui/search-input";
import { ToggleChoice } from "@prescripto/web-kit/ui/toggle-choice";
import { useRef } from "react";

import { withPart, withStatus, type PaymentFilter } from "./filter";

interface PaymentFilterBarProps {
  filter: PaymentFilter;
  doctors: readonly { id: string; name: string }[];
  onChange: (filter: PaymentFilter) => void;
}

const statuses = paymentStatuses
  .filter((status) => status !== "UNPAID")
  .map((value) => ({ value, label: wordsForPayment(value).label }));

/** Narrows the list of payments; every change is told in full, and lives in the address. */
export function PaymentFilterBar({ filter, doctors, onChange }: PaymentFilterBarProps) {
  const search = useRef<HTMLInputElement>(null);
  useHotkey("/", () => search.current?.focus());
  const change = (part: Parameters<typeof withPart>[1]) => (value: string) => {
    onChange(withPart(filter, part, value));
  };
  return (
    <Filters label="Filter the payments" count={Object.keys(filter).length}>
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
            onChange={({ target }) => {
              change("doctor")(target.value);
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
      <DayField label="Changed from" value={filter.from} max={filter.to} onChange={change("from")} />
      <DayField label="Changed to" value={filter.to} min={filter.from} onChange={change("to")} />
      <ToggleChoice
        label="Status"
        offered={statuses}
        chosen={filter.status ?? []}
        onToggle={(status) => {
          onChange(withStatus(filter, status));
        }}
      />
    </Filters>
  );
}
