import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { wordsForStatus } from "@prescripto/web-kit/appointment/status";
import { paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { formatDay, formatTime } from "@prescripto/web-kit/format/time";
import { Badge } from "@prescripto/web-kit/ui/badge";
import { ChevronRight } from "lucide-react";
import { Link } from "react-router";

import { PaymentMark } from "./payment-mark";

interface AppointmentRowProps {
  appointment: PatientAppointment;
  href: string;
  now: number;
}

/** One appointment in a list; the whole line leads to it. */
export function AppointmentRow({ appointment, href, now }: AppointmentRowProps) {
  const { start, zone, status, doctor } = appointment;
  const { label, tone } = wordsForStatus(status);
  return (
    <Link to={href} className="group flex items-center gap-4 border-b border-line py-4">
      <span className="grid min-w-0 flex-1 gap-x-6 gap-y-0.5 sm:grid-cols-[11rem_1fr_auto] sm:items-center">
        <span className="font-semibold figures">
          <span className="inline-block first-letter:uppercase">{formatDay(start, zone, now)}</span>
          {" · "}
          {formatTime(start, zone)}
        </span>
        <span className="group-hover:text-pine">
          {doctor.name} <span className="text-muted">· {doctor.specialty.name}</span>
        </span>
        <span className="mt-1 flex flex-wrap gap-2 empty:hidden sm:mt-0 sm:justify-end">
          {status !== "BOOKED" && <Badge tone={tone}>{label}</Badge>}
          {paymentStatusOf(appointment) !== "UNPAID" && <PaymentMark visit={appointment} />}
        </span>
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-muted group-hover:text-pine" />
    </Link>
  );
}
