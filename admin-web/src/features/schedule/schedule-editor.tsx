import { Loaded } from "@prescripto/web-kit/api/loaded";
import { dropDraft } from "@prescripto/web-kit/forms/use-draft";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { mondayOf } from "./dates";
import type { HoursPlace } from "./hours-section";
import { Orphans } from "./orphans";
import { Outcomes, type Carried } from "./outcomes";
import { scheduleOf, type Owner } from "./queries";
import { draftKeyOf, ScheduleForm } from "./schedule-form";

interface ScheduleEditorProps {
  owner: Owner;
  /** In whose time the hours are, and in whose currency the fees. */
  clinic: { zone: string; currency: string };
  today: string;
}

/** The schedule as it is, ready to be changed. A newer version brings a new form; what saving did not do stays to be read. */
export function ScheduleEditor({ owner, clinic, today }: ScheduleEditorProps) {
  const schedule = useQuery(scheduleOf(owner));
  const [carried, setCarried] = useState<Carried>();
  const [place, setPlace] = useState<HoursPlace>({ view: "usual", monday: mondayOf(today) });
  return (
    <Loaded query={schedule} label="Loading the schedule" skeleton={<ScheduleSkeleton />}>
      {(found) => (
        <ScheduleForm
          key={found.version}
          owner={owner}
          schedule={found}
          clinic={clinic}
          today={today}
          place={place}
          onPlace={setPlace}
          onSaved={setCarried}
          onNewer={() => {
            dropDraft(draftKeyOf(owner, found));
            void schedule.refetch();
          }}
        >
          {carried !== undefined && (
            <Outcomes
              {...carried}
              title="The schedule is saved, but not everything could be done"
              advice="These visits are as they were. They are listed below, where you can try again."
              onDismiss={() => {
                setCarried(undefined);
              }}
            />
          )}
          <Orphans owner={owner} />
        </ScheduleForm>
      )}
    </Loaded>
  );
}

/** The calendar to come: seven days with a morning in each. */
function ScheduleSkeleton() {
  return (
    <div className="grid gap-4">
      <Skeleton className="h-9 w-72" />
      <div className="grid grid-cols-7 gap-1 pl-12">
        {Array.from({ length: 7 }, (_, i) => (
          <div key={i} className="grid gap-2">
            <Skeleton className="h-11" />
            <Skeleton className="h-120" />
          </div>
        ))}
      </div>
    </div>
  );
}
