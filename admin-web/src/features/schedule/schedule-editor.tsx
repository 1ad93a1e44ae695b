import { Loaded } from "@prescripto/web-kit/api/loaded";
import { dropDraft } from "@prescripto/web-kit/forms/use-draft";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";

import { scheduleOf, type Owner } from "./queries";
import { draftKeyOf, ScheduleForm } from "./schedule-form";

interface ScheduleEditorProps {
  owner: Owner;
  /** In whose time the hours are, and in whose currency the fees. */
  clinic: { zone: string; currency: string };
}

/** The schedule as it is, ready to be changed. A newer version brings a new form. */
export function ScheduleEditor({ owner, clinic }: ScheduleEditorProps) {
  const schedule = useQuery(scheduleOf(owner));
  return (
    <Loaded query={schedule} label="Loading the schedule" skeleton={<ScheduleSkeleton />}>
      {(found) => (
        <ScheduleForm
          key={found.version}
          owner={owner}
          schedule={found}
          clinic={clinic}
          onNewer={() => {
            dropDraft(draftKeyOf(owner, found));
            void schedule.refetch();
          }}
        />
      )}
    </Loaded>
  );
}

function ScheduleSkeleton() {
  return (
    <div className="grid max-w-3xl gap-4">
      {Array.from({ length: 7 }, (_, i) => (
        <div key={i} className="flex gap-6">
          <Skeleton className="h-11 w-28" />
          <Skeleton className="h-11 flex-1" />
        </div>
      ))}
    </div>
  );
}
