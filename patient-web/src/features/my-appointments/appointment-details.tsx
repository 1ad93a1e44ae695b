import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { AppointmentHistory } from "./appointment-history";
import { AppointmentSlip } from "./appointment-slip";
import { CancelButton } from "./cancel-button";
import { MoveLink } from "./move-link";
import { Plans } from "./plans";

interface AppointmentDetailsProps {
  appointment: PatientAppointment;
  /** The doctor's page, and moving this visit. */
  links: { doctor: string; move: string };
  /** Paying it, or what came of that. */
  payment: ReactNode;
}

/** Everything about one appointment: when, where, what it costs, and what can still be done. */
export function AppointmentDetails({ appointment, links, payment }: AppointmentDetailsProps) {
  const { zone, start, fee, doctor, bookedAt, reason, status, allowed } = appointment;
  const now = useNow();
  const isToPayAtClinic = paymentStatusOf(appointment) === "UNPAID" && !allowed.includes("PAY");
  return (
    <div className="grid gap-6">
      <AppointmentSlip appointment={appointment} />
      <ClinicTimeNote zone={zone} at={start} />
      {payment}
      <div className="flex flex-wrap gap-2">
        <MoveLink appointment={appointment} href={links.move} />
        <Button asChild>
          <Link to={links.doctor}>
            {status === "BOOKED" ? `About ${doctor.name}` : `Book ${doctor.name} again`}
          </Link>
        </Button>
        <CancelButton appointment={appointment} />
      </div>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Fact name="Where">
          <span className="whitespace-pre-line">{doctor.address}</span>
        </Fact>
        <Fact name="Fee">
          <span className="figures">{formatMoney(fee)}</span>
          {status === "BOOKED" && isToPayAtClinic && ", paid at the clinic"}
        </Fact>
        <Fact name="Booked">
          <span className="inline-block first-letter:uppercase">{formatWhen(bookedAt, zone, now)}</span>
        </Fact>
        {reason !== undefined && (
          <Fact name="What it is about">
            <span className="whitespace-pre-line">{reason}</span>
          </Fact>
        )}
      </dl>
      {(allowed.includes("CANCEL") || allowed.includes("MOVE")) && (
        <Plans appointment={appointment} now={now} />
      )}
      <AppointmentHistory appointment={appointment} />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
