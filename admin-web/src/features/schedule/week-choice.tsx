import { formatDateRange, plusDays } from "@prescripto/web-kit/format/time";
import { Button } from "@prescripto/web-kit/ui/button";
import { ChevronLeft, ChevronRight } from "lucide-react";

import { mondayOf } from "./dates";

interface WeekChoiceProps {
  monday: string;
  today: string;
  onChange: (monday: string) => void;
}

/** Which week one looks at: from this one on. */
export function WeekChoice({ monday, today, onChange }: WeekChoiceProps) {
  const first = mondayOf(today);
  const year = monday.slice(0, 4) === today.slice(0, 4) ? "" : ` ${monday.slice(0, 4)}`;
  const step =
    "inline-flex size-9 items-center justify-center rounded-touch border border-edge bg-surface hover:border-pine hover:bg-pine-soft disabled:opacity-45 pointer-coarse:size-11";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button
        type="button"
        aria-label="The week before"
        disabled={monday <= first}
        onClick={() => {
          onChange(plusDays(monday, -7));
        }}
        className={step}
      >
        <ChevronLeft aria-hidden className="size-5" />
      </button>
      <button
        type="button"
        aria-label="The week after"
        onClick={() => {
          onChange(plusDays(monday, 7));
        }}
        className={step}
      >
        <ChevronRight aria-hidden className="size-5" />
      </button>
      <p aria-live="polite" className="ml-1 text-lead font-semibold figures">
        {formatDateRange(monday, plusDays(monday, 6))}
        {year}
      </p>
      {monday !== first && (
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            onChange(first);
          }}
        >
          This week
        </Button>
      )}
    </div>
  );
}
