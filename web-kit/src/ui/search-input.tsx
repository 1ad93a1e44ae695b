import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useState, type Ref } from "react";

import { Input } from "./input";

interface SearchInputProps {
  id: string;
  ref?: Ref<HTMLInputElement>;
  /** What is searched for now, as the address says it. */
  text: string;
  /** Called a moment after the last key. */
  onSearch: (text: string) => void;
  placeholder?: string;
}

const PAUSE = 250;

/** Searches while one types; follows when the address brings another text by itself (back, a link). */
export function SearchInput({ id, ref, text, onSearch, placeholder }: SearchInputProps) {
  const [field, setField] = useState({ typed: text, sent: text, address: text });
  if (field.address !== text) {
    setField(text === field.sent ? { ...field, address: text } : { typed: text, sent: text, address: text });
  }
  const { typed, sent } = field;
  const send = useEffectEvent((sought: string) => {
    setField((before) => ({ ...before, sent: sought }));
    onSearch(sought);
  });
  useEffect(() => {
    const sought = typed.trim();
    if (sought === sent) return undefined;
    const timer = setTimeout(() => {
      send(sought);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, sent]);
  return (
    <div className="relative">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4.5 -translate-y-1/2 text-muted"
      />
      <Input
        id={id}
        ref={ref}
        type="search"
        value={typed}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        className="pl-10"
        placeholder={placeholder}
        onChange={(event) => {
          setField({ ...field, typed: event.target.value });
        }}
      />
    </div>
  );
}
