import type { Language } from "@prescripto/web-kit/api/types";
import { DayField } from "@prescripto/web-kit/ui/day-field";
import { Field } from "@prescripto/web-kit/ui/field";
import { Filters } from "@prescripto/web-kit/ui/filters";
import { Select } from "@prescripto/web-kit/ui/input";

import { FeeFilter } from "./fee-filter";
import {
  countOf,
  dayChoices,
  isUpsideDown,
  sortOf,
  sorts,
  type DayChoice,
  type DoctorFilter,
  type Sort,
} from "./filter";

interface DoctorFiltersProps {
  filter: DoctorFilter;
  languages: readonly Language[];
  /** The clinic's; a fee can be named when it is known. */
  currency: string | undefined;
  /** The clinic's date now. */
  today: string | undefined;
  /** Changes these parts of the address; undefined takes a part away. */
  onChange: (changes: Partial<Record<keyof DoctorFilter, string | undefined>>) => void;
}

const dayWords: Record<DayChoice, string> = {
  today: "Today",
  week: "Within a week",
  pick: "Pick days",
};
const sortWords: Record<Sort, string> = { soonest: "Soonest free", name: "Name", fee: "Lowest fee" };

/** When, in which language, for how much, in which order. */
export function DoctorFilters({ filter, languages, currency, today, onChange }: DoctorFiltersProps) {
  const { days, from, to, language, feeMost } = filter;
  return (
    <Filters label="Narrow the list" count={countOf(filter)}>
      <Field label="When">
        {(control) => (
          <Select
            {...control}
            value={days ?? ""}
            onChange={({ target }) => {
              const chosen = dayChoices.find((one) => one === target.value);
              onChange({
                days: chosen,
                from: chosen === "pick" ? (from ?? today) : undefined,
                to: chosen === "pick" ? to : undefined,
              });
            }}
          >
            <option value="">Any day</option>
            {dayChoices.map((one) => (
              <option key={one} value={one}>
                {dayWords[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {days === "pick" && (
        <>
          <DayField
            label="From"
            value={from}
            min={today}
            onChange={(date) => {
              onChange({ from: date });
            }}
          />
          <DayField
            label="Until"
            value={to}
            min={from ?? today}
            error={
              isUpsideDown(filter)
                ? "This is before “From”. You see the days between the two, the earlier one first."
                : undefined
            }
            onChange={(date) => {
              onChange({ to: date });
            }}
          />
        </>
      )}
      <Field label="Language">
        {(control) => (
          <Select
            {...control}
            value={language ?? ""}
            onChange={({ target }) => {
              onChange({ language: target.value });
            }}
          >
            <option value="">Any language</option>
            {withChosen(languages, language).map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {currency !== undefined && (
        <FeeFilter
          currency={currency}
          amount={feeMost}
          onChange={(amount) => {
            onChange({ feeMost: amount?.toString() });
          }}
        />
      )}
      <Field label="Sort by">
        {(control) => (
          <Select
            {...control}
            value={sortOf(filter)}
            onChange={({ target }) => {
              const chosen = sorts.find((one) => one === target.value);
              // The usual order needs no mention, and follows when days are named or not.
              onChange({ sort: chosen === sortOf({ days }) ? undefined : chosen });
            }}
          >
            {sorts.map((one) => (
              <option key={one} value={one}>
                {sortWords[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Filters>
  );
}

/** The languages' names, and the one an old address asks for. */
function withChosen(languages: readonly Language[], chosen: string | undefined): string[] {
  const names = languages.map(({ name }) => name);
  return chosen === undefined || names.includes(chosen) ? names : [...names, chosen];
}
