import type { Holiday } from "@prescripto/web-kit/api/types";
import { dayHeading, dayName } from "@prescripto/web-kit/format/time";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { ChevronLeft, ChevronRight, X } from "lucide-react";

import { ofYear } from "./holidays";

interface HolidayListProps {
  items: readonly Holiday[];
  year: string;
  today: string;
  busy: boolean;
  onYear: (year: string) => void;
  onRemove: (holiday: Holiday) => void;
}

/** The days of one year on which the clinic is closed. */
export function HolidayList({ items, year, today, busy, onYear, onRemove }: HolidayListProps) {
  const found = ofYear(items, year);
  return (
    <section aria-label={`Holidays of ${year}`}>
      <div className="mb-3 flex items-center gap-2">
        <YearStep
          label={`${Number(year) - 1}`}
          back
          onStep={() => {
            onYear(String(Number(year) - 1));
          }}
        />
        <h2 aria-live="polite" className="min-w-14 text-center text-title font-semibold figures">
          {year}
        </h2>
        <YearStep
          label={`${Number(year) + 1}`}
          onStep={() => {
            onYear(String(Number(year) + 1));
          }}
        />
      </div>
      {found.length === 0 ? (
        <Empty title={`No holidays in ${year}`}>
          On a holiday nobody can book, with any doctor, unless a doctor has hours of their own for that date.
        </Empty>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {found.map((holiday) => (
            <HolidayLine
              key={holiday.date}
              holiday={holiday}
              past={holiday.date < today}
              busy={busy}
              onRemove={() => {
                onRemove(holiday);
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface HolidayLineProps {
  holiday: Holiday;
  past: boolean;
  busy: boolean;
  onRemove: () => void;
}

function HolidayLine({ holiday: { date, name }, past, busy, onRemove }: HolidayLineProps) {
  const { day, month } = dayHeading(date);
  return (
    <li className={`flex items-center gap-4 py-2 ${past ? "text-muted" : ""}`}>
      <time dateTime={date} className="w-32 shrink-0 figures sm:w-44">
        <span className="font-semibold">
          {day} {month}
        </span>{" "}
        <span className="text-muted">
          <span className="max-sm:hidden">{dayName(date)}</span>
          <span className="sm:hidden">{dayName(date).slice(0, 3)}</span>
        </span>
      </time>
      <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
      {past ? (
        <span className="min-h-9 py-1.5 text-small">Past</span>
      ) : (
        <button
          type="button"
          aria-label={`Remove ${name}, ${day} ${month}`}
          title="Remove this holiday"
          disabled={busy}
          onClick={onRemove}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-touch text-muted hover:bg-brick-soft hover:text-brick disabled:opacity-55 pointer-coarse:size-11"
        >
          <X aria-hidden className="size-4.5" />
        </button>
      )}
    </li>
  );
}

interface YearStepProps {
  label: string;
  back?: boolean;
  onStep: () => void;
}

function YearStep({ label, back = false, onStep }: YearStepProps) {
  const Icon = back ? ChevronLeft : ChevronRight;
  return (
    <button
      type="button"
      aria-label={`Holidays of ${label}`}
      onClick={onStep}
      className="inline-flex size-9 items-center justify-center rounded-touch border border-edge bg-surface hover:border-pine hover:bg-pine-soft pointer-coarse:size-11"
    >
      <Icon aria-hidden className="size-5" />
    </button>
  );
}
