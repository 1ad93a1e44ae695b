import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { Field } from "@prescripto/web-kit/ui/field";
import { Select } from "@prescripto/web-kit/ui/input";
import { SearchInput } from "@prescripto/web-kit/ui/search-input";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";

import { specialties, type DoctorFilter } from "./queries";

interface DoctorFilterBarProps {
  filter: DoctorFilter;
  onSearch: (q: string) => void;
  onSpecialty: (code: string) => void;
}

export function DoctorFilterBar({ filter, onSearch, onSpecialty }: DoctorFilterBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const known = useQuery(specialties).data ?? [];
  useHotkey("/", () => input.current?.focus());
  return (
    <div role="search" aria-label="Filter the doctors" className="mb-5 grid gap-3 sm:flex">
      <div className="sm:w-80">
        <Field label="Name">
          {(control) => <SearchInput {...control} ref={input} text={filter.q ?? ""} onSearch={onSearch} />}
        </Field>
      </div>
      <div className="sm:w-56">
        <Field label="Specialty">
          {(control) => (
            <Select
              {...control}
              value={filter.specialty ?? ""}
              onChange={(event) => {
                onSpecialty(event.target.value);
              }}
            >
              <option value="">Any</option>
              {known.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </div>
  );
}
