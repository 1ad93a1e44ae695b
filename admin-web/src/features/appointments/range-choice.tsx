import { usualRanges, withRange, type AppointmentFilter, type Range } from "./filter";

interface RangeChoiceProps {
  filter: AppointmentFilter;
  today: string;
  /** Whether one may leave the days open altogether. */
  anyDay: boolean;
  onChange: (filter: AppointmentFilter) => void;
}

/** The usual ranges of days, one click each. */
export function RangeChoice({ filter, today, anyDay, onChange }: RangeChoiceProps) {
  const ranges: Range[] = [...usualRanges(today), ...(anyDay ? [{ label: "Any day" }] : [])];
  return (
    <div
      role="group"
      aria-label="Days"
      className="-mx-4 flex gap-1 overflow-x-auto px-4 sm:mx-0 sm:flex-wrap sm:px-0"
    >
      {ranges.map((range) => (
        <button
          key={range.label}
          type="button"
          aria-pressed={filter.from === range.from && filter.to === range.to}
          onClick={() => {
            onChange(withRange(filter, range));
          }}
          className="min-h-9 shrink-0 rounded-touch border border-transparent px-3 text-muted hover:bg-sunken hover:text-ink aria-pressed:border-pine aria-pressed:bg-pine-soft aria-pressed:font-semibold aria-pressed:text-pine pointer-coarse:min-h-11"
        >
          {range.label}
        </button>
      ))}
    </div>
  );
}
