import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { Slot, VisitType } from "@prescripto/web-kit/api/types";
import { dateOf, formatDateRange, plusDays } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";

import { freeTimes } from "./queries";
import { SlotPicker } from "./slot-picker";

interface WeekPickerProps {
  doctorId: string;
  zone: string;
  visitType: VisitType;
  /** First day shown; undefined begins today. */
  from: string | undefined;
  date: string | undefined;
  /** The week or the day changed; a new week begins without a day. */
  onMove: (to: { from: string | undefined; date: string | undefined }) => void;
  hrefOf: (slot: Slot) => string;
  /** An appointment of the patient's that is being moved. */
  moving?: string | undefined;
}

const WEEK = 7;
/** Nobody books further ahead than this; the server decides what is offered within. */
const WEEKS_AHEAD = 26;

/** Free times week by week, from today on. */
export function WeekPicker({
  doctorId,
  zone,
  visitType,
  from,
  date,
  onMove,
  hrefOf,
  moving,
}: WeekPickerProps) {
  const today = dateOf(useNow(), zone);
  const last = plusDays(today, WEEK * WEEKS_AHEAD);
  const first = from === undefined || from < today ? today : from > last ? last : from;
  const times = useQuery(
    freeTimes({ doctorId, visitTypeId: visitType.id, from: first, to: plusDays(first, WEEK - 1), moving }),
  );
  const move = (days: number) => {
    const next = plusDays(first, days);
    onMove({ from: next <= today ? undefined : next, date: undefined });
  };
  return (
    <section aria-labelledby="times" aria-busy={times.isPlaceholderData} className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="times" className="text-title font-semibold">
          Choose a time
        </h2>
        <div className="-mr-2 flex items-center">
          <Button
            kind="quiet"
            className="w-11"
            aria-label="Earlier days"
            disabled={first === today}
            onClick={() => {
              move(-WEEK);
            }}
          >
            <ChevronLeft aria-hidden />
          </Button>
          <p className="min-w-26 text-center figures">{formatDateRange(first, plusDays(first, WEEK - 1))}</p>
          <Button
            kind="quiet"
            className="w-11"
            aria-label="Later days"
            disabled={first === last}
            onClick={() => {
              move(WEEK);
            }}
          >
            <ChevronRight aria-hidden />
          </Button>
        </div>
      </div>
      <Loaded query={times} label="Loading free times" skeleton={<WeekPickerSkeleton />}>
        {(offered) => (
          <SlotPicker
            offered={offered}
            date={date}
            onDate={(chosen) => {
              onMove({ from, date: chosen });
            }}
            hrefOf={hrefOf}
            onNextWeek={() => {
              move(WEEK);
            }}
          />
        )}
      </Loaded>
    </section>
  );
}

function WeekPickerSkeleton() {
  return (
    <div className="grid gap-6">
      <div className="flex gap-2 overflow-hidden">
        {Array.from({ length: WEEK }, (_, i) => (
          <Skeleton key={i} className="h-24 min-w-17 flex-1" />
        ))}
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2">
        {Array.from({ length: 8 }, (_, i) => (
          <Skeleton key={i} className="h-11" />
        ))}
      </div>
    </div>
  );
}
