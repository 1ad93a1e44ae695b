import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { Field } from "@prescripto/web-kit/ui/field";
import { Filters } from "@prescripto/web-kit/ui/filters";
import { Input, Select } from "@prescripto/web-kit/ui/input";
import { SearchInput } from "@prescripto/web-kit/ui/search-input";
import { useRef } from "react";

import type { TrailFilter } from "./filter";
import { knownTypes, typeGroups, wordsForType } from "./words";

interface TrailFilterBarProps {
  filter: TrailFilter;
  onChange: (name: keyof TrailFilter, value: string) => void;
}

export function TrailFilterBar({ filter, onChange }: TrailFilterBarProps) {
  const first = useRef<HTMLSelectElement>(null);
  useHotkey("/", () => first.current?.focus());
  const isNewer = filter.type !== undefined && !knownTypes.includes(filter.type);
  const change = (name: keyof TrailFilter) => (value: string) => {
    onChange(name, value);
  };
  return (
    <Filters label="Filter the entries" count={Object.keys(filter).length}>
      <Field label="What">
        {(control) => (
          <Select
            {...control}
            ref={first}
            value={filter.type ?? ""}
            onChange={(event) => {
              onChange("type", event.target.value);
            }}
          >
            <option value="">Anything</option>
            {typeGroups.map(({ label, types }) => (
              <optgroup key={label} label={label}>
                {types.map((type) => (
                  <option key={type} value={type}>
                    {wordsForType(type)}
                  </option>
                ))}
              </optgroup>
            ))}
            {isNewer && <option value={filter.type}>{filter.type}</option>}
          </Select>
        )}
      </Field>
      <Field label="About">
        {({ id }) => (
          <SearchInput
            id={id}
            text={filter.subject ?? ""}
            placeholder="Its id"
            onSearch={change("subject")}
          />
        )}
      </Field>
      <Field label="Who">
        {({ id }) => (
          <SearchInput id={id} text={filter.actor ?? ""} placeholder="Their id" onSearch={change("actor")} />
        )}
      </Field>
      <Field label="Patient">
        {({ id }) => (
          <SearchInput
            id={id}
            text={filter.patient ?? ""}
            placeholder="Their id"
            onSearch={change("patient")}
          />
        )}
      </Field>
      <Field label="Reference">
        {({ id }) => (
          <SearchInput
            id={id}
            text={filter.correlation ?? ""}
            placeholder="Of a request"
            onSearch={change("correlation")}
          />
        )}
      </Field>
      {(["from", "to"] as const).map((name) => (
        <Field key={name} label={name === "from" ? "From" : "To"}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={filter[name] ?? ""}
              onChange={(event) => {
                onChange(name, event.target.value);
              }}
            />
          )}
        </Field>
      ))}
    </Filters>
  );
}
