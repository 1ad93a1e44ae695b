import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { AppointmentRow } from "./appointment-row";
import { AppointmentSlip } from "./appointment-slip";
import { CancelButton } from "./cancel-button";
import type { When } from "./queries";

interface AppointmentListProps {
  when: When;
  appointments: readonly PatientAppointment[];
  hrefOf: (id: string) => string;
  /** What to do when there is nothing here. */
  firstStep: ReactNode;
}

const empty: Record<When, { title: string; text: string }> = {
  upcoming: { title: "No visit ahead of you", text: "What you book appears here, the next one on top." },
  past: { title: "No visits yet", text: "After a visit you find it here." },
  cancelled: { title: "Nothing was cancelled", text: "What you or the clinic cancel is kept here." },
};

/** The next visit as its card, everything else as lines. */
export function AppointmentList({ when, appointments, hrefOf, firstStep }: AppointmentListProps) {
  const now = useNow();
  const [first, ...rest] = appointments;
  if (first === undefined) {
    return (
      <Empty title={empty[when].title} action={firstStep}>
        {empty[when].text}
      </Empty>
    );
  }
  const lines = when === "upcoming" ? rest : appointments;
  return (
    <div className="grid gap-8">
      {when === "upcoming" && <Next appointment={first} href={hrefOf(first.id)} />}
      {lines.length > 0 && (
        <section aria-label={when === "upcoming" ? "Later" : undefined}>
          {when === "upcoming" && <h2 className="mb-1 text-title font-semibold">Later</h2>}
          <ul>
            {lines.map((appointment) => (
              <li key={appointment.id}>
                <AppointmentRow appointment={appointment} href={hrefOf(appointment.id)} now={now} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ClinicTimeNote zone={first.zone} at={first.start} />
    </div>
  );
}

function Next({ appointment, href }: { appointment: PatientAppointment; href: string }) {
  return (
    <section aria-labelledby="next" className="grid gap-3">
      <h2 id="next" className="text-title font-semibold">
        Next
      </h2>
      <AppointmentSlip appointment={appointment} />
      <div className="flex flex-wrap gap-2">
        <Button asChild>
          <Link to={href}>Details</Link>
        </Button>
        <CancelButton appointment={appointment} />
      </div>
    </section>
  );
}

export function AppointmentListSkeleton() {
  return (
    <div className="grid gap-4">
      <Skeleton className="h-36" />
      <Skeleton className="h-14" />
      <Skeleton className="h-14" />
    </div>
  );
}
