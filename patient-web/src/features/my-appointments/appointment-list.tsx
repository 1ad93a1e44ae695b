import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
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
import { HeldVisit } from "./held-visit";
import { isOrWasHold } from "./hold";
import { MoveLink } from "./move-link";
import type { When } from "./queries";

interface AppointmentListProps {
  when: When;
  appointments: readonly PatientAppointment[];
  hrefOf: (id: string) => string;
  moveHrefOf: (id: string) => string;
  /** What to do when there is nothing here. */
  firstStep: ReactNode;
}

const empty: Record<When, { title: string; text: string }> = {
  upcoming: { title: "No visit ahead of you", text: "What you book appears here, the next one on top." },
  past: { title: "No visits yet", text: "After a visit you find it here." },
  cancelled: { title: "Nothing was cancelled", text: "What you or the clinic cancel is kept here." },
};

/** What is held and the next visit as cards, everything else as lines. */
export function AppointmentList({ when, appointments, hrefOf, moveHrefOf, firstStep }: AppointmentListProps) {
  const now = useNow();
  const [first] = appointments;
  if (first === undefined) {
    return (
      <Empty title={empty[when].title} action={firstStep}>
        {empty[when].text}
      </Empty>
    );
  }
  const held = when === "upcoming" ? appointments.filter(isOrWasHold) : [];
  const others = when === "upcoming" ? appointments.filter((one) => !isOrWasHold(one)) : appointments;
  const next = when === "upcoming" ? others[0] : undefined;
  const lines = next === undefined ? others : others.slice(1);
  return (
    <div className="grid gap-8">
      {held.length > 0 && (
        <section aria-labelledby="held" className="grid gap-5">
          <h2 id="held" className="text-title font-semibold">
            Waiting for you
          </h2>
          {held.map((hold) => (
            <HeldVisit key={hold.id} hold={hold} href={hrefOf(hold.id)} />
          ))}
        </section>
      )}
      {next !== undefined && (
        <Next appointment={next} href={hrefOf(next.id)} moveHref={moveHrefOf(next.id)} />
      )}
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

interface NextProps {
  appointment: PatientAppointment;
  href: string;
  moveHref: string;
}

function Next({ appointment, href, moveHref }: NextProps) {
  return (
    <section aria-labelledby="next" className="grid gap-3">
      <h2 id="next" className="text-title font-semibold">
        Next
      </h2>
      <AppointmentSlip appointment={appointment} />
      <div className="flex flex-wrap gap-2">
        {appointment.allowed.includes("PAY") && (
          <Button asChild kind="primary">
            <Link to={href}>Pay {formatMoney(appointment.fee)} now</Link>
          </Button>
        )}
        <Button asChild>
          <Link to={href}>Details</Link>
        </Button>
        <MoveLink appointment={appointment} href={moveHref} />
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
