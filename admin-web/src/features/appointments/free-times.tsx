import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { OfferedDays } from "@prescripto/web-kit/api/types";
import {
  formatDate,
  formatDateLong,
  formatDateRange,
  formatTime,
  plusDays,
} from "@prescripto/web-kit/format/time";
import { Button } from "@prescripto/web-kit/ui/button";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";

import { freeTimes } from "./queries";

interface FreeTimesProps {
  sought: { doctorId: string; visitType: string; from: string; moving: string };
  /** The clinic's today; nothing is offered before. */
  today: string;
  chosen: string | undefined;
  onFrom: (date: string) => void;
  onChoose: (start: string) => void;
}

const DAYS = 7;

/** A week of free times from a day on; the visit's own time counts as free. */
export function FreeTimes({ sought, today, chosen, onFrom, onChoose }: FreeTimesProps) {
  const { from } = sought;
  const to = plusDays(from, DAYS - 1);
  const offered = useQuery(freeTimes({ ...sought, to }));
  const earlier = plusDays(from, -DAYS);
  const later = () => {
    onFrom(plusDays(from, DAYS));
  };
  return (
    <section aria-label="Free times" className="grid gap-3">
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <Field label="From">
            {(control) => (
              <Input
                {...control}
                type="date"
                value={from}
                min={today}
                onChange={({ target }) => {
                  if (target.value >= today) onFrom(target.value);
                }}
              />
            )}
          </Field>
        </div>
        <Button
          aria-label="The week before"
          title="The week before"
          disabled={from <= today}
          onClick={() => {
            onFrom(earlier < today ? today : earlier);
          }}
        >
          <ChevronLeft aria-hidden />
        </Button>
        <Button aria-label="The week after" title="The week after" onClick={later}>
          <ChevronRight aria-hidden />
        </Button>
      </div>
      <Loaded query={offered} label="Loading the free times" skeleton={<Skeleton className="h-36" />}>
        {(found) =>
          found.days.every(({ slots }) => slots.length === 0) ? (
            <p className="text-muted">Nothing is free {formatDateRange(from, to)}. Look at the week after.</p>
          ) : (
            <Days offered={found} chosen={chosen} onChoose={onChoose} />
          )
        }
      </Loaded>
    </section>
  );
}

interface DaysProps {
  offered: OfferedDays;
  chosen: string | undefined;
  onChoose: (start: string) => void;
}

function Days({ offered: { days, zone }, chosen, onChoose }: DaysProps) {
  const name = useId();
  const at = chosen === undefined ? undefined : Date.parse(chosen);
  return (
    <div role="radiogroup" aria-label="New time" className="grid max-h-64 gap-3 overflow-y-auto">
      {days
        .filter(({ slots }) => slots.length > 0)
        .map(({ date, slots }) => (
          <div key={date} className="grid grid-cols-[5.5rem_1fr] items-start gap-2">
            <p className="pt-1.5 text-small font-semibold">{formatDate(date)}</p>
            <div className="flex flex-wrap gap-1.5 p-0.5">
              {slots.map(({ start }) => (
                <label key={start} className="relative">
                  <input
                    type="radio"
                    name={name}
                    value={start}
                    checked={Date.parse(start) === at}
                    aria-label={`${formatDateLong(date)} ${formatTime(start, zone)}`}
                    onChange={() => {
                      onChoose(start);
                    }}
                    className="peer absolute inset-0 cursor-pointer appearance-none rounded-touch"
                  />
                  <span className="pointer-events-none inline-flex min-h-9 items-center rounded-touch border border-edge px-3 figures peer-checked:border-pine peer-checked:bg-pine peer-checked:text-on-pine peer-hover:border-pine pointer-coarse:min-h-11">
                    {formatTime(start, zone)}
                  </span>
                </label>
              ))}
            </div>
          </div>
        ))}
    </div>
  );
}
