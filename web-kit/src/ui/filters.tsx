import { SlidersHorizontal } from "lucide-react";
import { useState, type ReactNode } from "react";

import { Button } from "./button";

interface FiltersProps {
  /** "Filter the visits" */
  label: string;
  /** How many are set: a phone shows only that until it is asked for more. */
  count: number;
  /** Always in sight, above the others. */
  first?: ReactNode;
  children: ReactNode;
}

/** What narrows a list; out of the way on a phone, where the list is what one came for. */
export function Filters({ label, count, first, children }: FiltersProps) {
  const [open, setOpen] = useState(false);
  return (
    <div role="search" aria-label={label} className="mb-5 grid grid-cols-1 gap-3">
      {first}
      <div className="sm:hidden">
        <Button
          size="small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <SlidersHorizontal aria-hidden /> {count === 0 ? "Filter" : `Filter (${count})`}
        </Button>
      </div>
      <div
        className={`grid-cols-2 gap-3 sm:grid sm:grid-cols-[repeat(auto-fit,minmax(9rem,13rem))] ${open ? "grid" : "max-sm:hidden"}`}
      >
        {children}
      </div>
    </div>
  );
}
