import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { wordsForCanceller } from "@prescripto/web-kit/appointment/status";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { AppointmentSlip } from "./appointment-slip";
import { CancelButton } from "./cancel-button";

interface AppointmentDetailsProps {
  appointment: PatientAppointment;
  /** The doctor's page. */
  doctorHref: string;
}

/** Everything about one appointment: when, where, what it costs, and what can still be done. */
export function AppointmentDetails({ appointment, doctorHref }: AppointmentDetailsProps) {
  const { zone, start, fee, doctor, bookedAt, cancellation, status } = appointment;
  const now = useNow();
  return (
    <div className="grid gap-6">
      <AppointmentSlip appointment={appointment} />
      <ClinicTimeNote zone={zone} at={start} />
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Fact name="Where">
          <span className="whitespace-pre-line">{doctor.address}</span>
        </Fact>
        <Fact name="Fee">
          <span className="figures">{formatMoney(fee)}</span>
          {status === "BOOKED" && ", paid at the clinic"}
        </Fact>
        <Fact name="Booked">
          <span className="inline-block first-letter:uppercase">{formatWhen(bookedAt, zone, now)}</span>
        </Fact>
        {cancellation !== undefined && (
          <Fact name="Cancelled">
            By {cancellation.by === "PATIENT" ? "you" : wordsForCanceller(cancellation.by)},{" "}
            {formatWhen(cancellation.at, zone, now)}
          </Fact>
        )}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button asChild>
          <Link to={doctorHref}>
            {status === "BOOKED" ? `About ${doctor.name}` : `Book ${doctor.name} again`}
          </Link>
        </Button>
        <CancelButton appointment={appointment} />
      </div>
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
