import { Loaded } from "@prescripto/web-kit/api/loaded";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { explain } from "@prescripto/web-kit/api/words";
import type { Holiday, Holidays } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { AddHoliday } from "./add-holiday";
import { HolidayList } from "./holiday-list";
import { withHoliday, withoutHoliday } from "./holidays";
import { ImpactPanel } from "./impact-panel";
import { doneWords } from "./impact-words";
import { Outcomes, type Carried } from "./outcomes";
import { holidaysQuery } from "./queries";
import { useSaveHolidays } from "./use-save-holidays";

interface HolidayEditorProps {
  today: string;
  year: string;
  onYear: (year: string) => void;
}

/** The clinic's holidays, each saved as it is added or removed. */
export function HolidayEditor({ today, year, onYear }: HolidayEditorProps) {
  const holidays = useQuery(holidaysQuery);
  return (
    <Loaded query={holidays} label="Loading the holidays" skeleton={<HolidaySkeleton />}>
      {(found) => <Days holidays={found} today={today} year={year} onYear={onYear} />}
    </Loaded>
  );
}

const nothing: Holiday = { date: "", name: "" };

function Days({ holidays, today, year, onYear }: HolidayEditorProps & { holidays: Holidays }) {
  const client = useQueryClient();
  const [typed, setTyped] = useState(nothing);
  const [carried, setCarried] = useState<Carried>();
  const saving = useSaveHolidays((done, added) => {
    setCarried(done);
    if (added === undefined) return;
    setTyped(nothing);
    onYear(added.date.slice(0, 4));
    toast(`The clinic is closed on ${added.name}. ${doneWords(done.outcomes)}`.trim());
  });
  const add = (one: Holiday) => {
    // As it is when it is added: bringing one back comes after a newer version.
    const { version, items } = client.getQueryData(holidaysQuery.queryKey) ?? holidays;
    saving.start({ version, items: withHoliday(items, one) });
  };
  const remove = (one: Holiday) => {
    saving.start(
      { version: holidays.version, items: withoutHoliday(holidays.items, one.date) },
      {
        onSaved: () => {
          toast(`${one.name} is no holiday any more.`, {
            duration: 10_000,
            action: {
              label: "Undo",
              onAction: () => {
                add(one);
              },
            },
          });
        },
      },
    );
  };
  if (saving.pending !== undefined) {
    return (
      <ImpactPanel
        pending={saving.pending}
        what="the holidays"
        withDoctor
        busy={saving.busy}
        error={saving.error}
        onSave={saving.decide}
        onBack={saving.back}
      />
    );
  }
  return (
    <div className="grid max-w-3xl gap-8">
      {carried !== undefined && (
        <Outcomes
          {...carried}
          title="The holiday is saved, but not everything could be done"
          advice="These visits are as they were. Each doctor’s schedule lists them at its top, where you can try again."
          onDismiss={() => {
            setCarried(undefined);
          }}
        />
      )}
      <AddHoliday
        items={holidays.items}
        today={today}
        busy={saving.busy}
        value={typed}
        onChange={setTyped}
        onAdd={add}
      />
      {saving.error !== null && (
        <ProblemAlert {...explain(saving.error)}>
          {isProblem(saving.error, "stale") && (
            <div className="mt-2">
              <Button
                size="small"
                onClick={() => {
                  saving.back();
                  void client.invalidateQueries({ queryKey: holidaysQuery.queryKey });
                }}
              >
                Show the newer list
              </Button>
            </div>
          )}
        </ProblemAlert>
      )}
      <HolidayList
        items={holidays.items}
        year={year}
        today={today}
        busy={saving.busy}
        onYear={onYear}
        onRemove={remove}
      />
    </div>
  );
}

function HolidaySkeleton() {
  return (
    <div className="grid max-w-3xl gap-3">
      <Skeleton className="mb-6 h-18" />
      {Array.from({ length: 6 }, (_, i) => (
        <Skeleton key={i} className="h-10" />
      ))}
    </div>
  );
}
