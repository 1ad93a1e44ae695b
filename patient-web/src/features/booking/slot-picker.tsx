import type { OfferedDays } from "@prescripto/web-kit/api/types";
import type { Slot } from "@prescripto/web-kit/api/types";
import { dateOf, formatDateLong } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { Tabs } from "radix-ui";

import { DayStrip } from "./day-strip";
import { TimeGrid } from "./time-grid";

interface SlotPickerProps {
  offered: OfferedDays;
  /** The chosen date; when undefined or not among the days, the first with a free time. */
  date: string | undefined;
  onDate: (date: string) => void;
  /** Where a time leads. */
  hrefOf: (slot: Slot) => string;
  onNextWeek: () => void;
}

/** Days, and the chosen day's free times. All of it comes from the server and is shown in the clinic's zone. */
export function SlotPicker({ offered: { days, zone }, date, onDate, hrefOf, onNextWeek }: SlotPickerProps) {
  const now = useNow();
  const firstFree = days.find(({ slots }) => slots.length > 0);
  const chosen = days.find((day) => day.date === date) ?? firstFree ?? days[0];
  if (chosen === undefined) return null;
  const today = dateOf(now, zone);
  const nextFree = days.find((day) => day.date > chosen.date && day.slots.length > 0);
  return (
    <Tabs.Root value={chosen.date} onValueChange={onDate} className="grid gap-5">
      <DayStrip days={days} today={today} />
      <Tabs.Content value={chosen.date} className="grid gap-5 rounded-touch">
        {chosen.slots.length > 0 ? (
          <TimeGrid slots={chosen.slots} zone={zone} hrefOf={hrefOf} />
        ) : (
          <div className="grid justify-items-start gap-3">
            <p>
              {firstFree === undefined
                ? "No free times in these days."
                : `No free times on ${formatDateLong(chosen.date, today.slice(0, 4))}.`}
            </p>
            {nextFree === undefined ? (
              <Button onClick={onNextWeek}>Look at the next week</Button>
            ) : (
              <Button
                onClick={() => {
                  onDate(nextFree.date);
                }}
              >
                Next free day: {formatDateLong(nextFree.date, today.slice(0, 4))}
              </Button>
            )}
          </div>
        )}
      </Tabs.Content>
      <ClinicTimeNote zone={zone} at={chosen.slots[0]?.start ?? now} />
    </Tabs.Root>
  );
}
