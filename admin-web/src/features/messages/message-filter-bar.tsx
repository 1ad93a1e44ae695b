import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { Field } from "@prescripto/web-kit/ui/field";
import { Filters } from "@prescripto/web-kit/ui/filters";
import { Select } from "@prescripto/web-kit/ui/input";
import { SearchInput } from "@prescripto/web-kit/ui/search-input";
import { useRef } from "react";

import type { MessageFilter } from "./filter";
import { knownKinds, knownStatuses, wordsForKind, wordsForMessageStatus } from "./words";

interface MessageFilterBarProps {
  filter: MessageFilter;
  onChange: (name: keyof MessageFilter, value: string) => void;
}

export function MessageFilterBar({ filter, onChange }: MessageFilterBarProps) {
  const first = useRef<HTMLSelectElement>(null);
  useHotkey("/", () => first.current?.focus());
  return (
    <Filters label="Filter the messages" count={Object.keys(filter).length}>
      <Field label="What">
        {(control) => (
          <Select
            {...control}
            ref={first}
            value={filter.kind ?? ""}
            onChange={(event) => {
              onChange("kind", event.target.value);
            }}
          >
            <option value="">Anything</option>
            {knownKinds.map((kind) => (
              <option key={kind} value={kind}>
                {wordsForKind(kind)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Status">
        {(control) => (
          <Select
            {...control}
            value={filter.status ?? ""}
            onChange={(event) => {
              onChange("status", event.target.value);
            }}
          >
            <option value="">Any</option>
            {knownStatuses.map((status) => (
              <option key={status} value={status}>
                {wordsForMessageStatus(status).label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Visit">
        {({ id }) => (
          <SearchInput
            id={id}
            text={filter.appointment ?? ""}
            placeholder="Its id"
            onSearch={(value) => {
              onChange("appointment", value);
            }}
          />
        )}
      </Field>
    </Filters>
  );
}
