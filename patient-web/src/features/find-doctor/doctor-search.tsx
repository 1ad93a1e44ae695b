import { Button } from "@prescripto/web-kit/ui/button";
import { Input } from "@prescripto/web-kit/ui/input";
import { Search } from "lucide-react";
import { useEffect, useId } from "react";

import { useTyped } from "./use-typed";

interface DoctorSearchProps {
  /** What is searched for now. */
  text: string;
  onSearch: (text: string) => void;
  /** Search while typing, a moment after the last key; otherwise there is a button. */
  live?: boolean;
}

const PAUSE = 300;

export function DoctorSearch({ text, onSearch, live = false }: DoctorSearchProps) {
  const id = useId();
  const { typed, onType, onSend } = useTyped(text);
  const search = () => {
    onSend();
    onSearch(typed.trim());
  };
  useEffect(() => {
    if (!live || typed.trim() === text) return;
    const timer = setTimeout(search, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  });
  return (
    <form
      role="search"
      className="grid gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <label htmlFor={id} className="font-semibold">
        Doctor, specialty or what troubles you
      </label>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-muted"
        />
        <Input
          id={id}
          type="search"
          value={typed}
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
          className={`min-h-14 pl-12 text-lead ${live ? "" : "pr-28"}`}
          onChange={(event) => {
            onType(event.target.value);
          }}
        />
        {!live && (
          <Button type="submit" kind="primary" className="absolute top-1.5 right-1.5">
            Search
          </Button>
        )}
      </div>
    </form>
  );
}
