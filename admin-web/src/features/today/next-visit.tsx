import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { PaymentBadge } from "@prescripto/web-kit/appointment/payment-badge";
import { standingOf, type Standing } from "@prescripto/web-kit/appointment/standing";
import { counted } from "@prescripto/web-kit/format/names";
import { formatTimeRange } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import type { ReactNode } from "react";

interface NextVisitProps {
  appointment: StaffAppointment;
  /** What can be done with it, the usual next thing first. */
  actions: ReactNode;
}

/** The one patient to think of now, large enough to read from the door. */
export function NextVisit({ appointment, actions }: NextVisitProps) {
  const { status, patient, visitType, start, end, zone, reason } = appointment;
  const now = useNow();
  const standing = standingOf(appointment, now);
  return (
    <section aria-label="Next patient" className="grid gap-4 rounded-touch border border-line bg-surface p-5">
      <div>
        <p className={standing === "open" ? "font-semibold text-amber" : "font-semibold text-pine"}>
          {status === "ARRIVED" && "Here. "}
          {words(standing, start, end, now)}
        </p>
        <p className="mt-1 text-display font-semibold text-balance">{patient.name}</p>
        <p className="mt-1 text-muted">
          {[...(patient.age === undefined ? [] : [`${patient.age} years`]), visitType.name].join(" · ")}
        </p>
      </div>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <span className="font-semibold figures">{formatTimeRange(start, end, zone)}</span>
        {patient.phone !== undefined && <TextLink href={`tel:${patient.phone}`}>{patient.phone}</TextLink>}
        <PaymentBadge status={appointment.payment.status} />
      </p>
      {reason !== undefined && (
        <p className="max-w-prose border-l-2 border-line pl-3 whitespace-pre-line">{reason}</p>
      )}
      <div className="flex flex-wrap gap-3">{actions}</div>
    </section>
  );
}

function words(standing: Standing, start: string, end: string, now: number): string {
  const minutes = (from: number, to: number) => Math.round((to - from) / 60_000);
  switch (standing) {
    case "now":
      return `Now, ${counted(minutes(now, Date.parse(end)), "minute")} left`;
    case "ahead":
      return `Next, in ${duration(minutes(now, Date.parse(start)))}`;
    case "held":
    case "open":
    case "done":
      return "Still open";
  }
}

/** 12 -> "12 minutes", 95 -> "1 h 35 min" */
function duration(minutes: number): string {
  if (minutes < 60) return counted(minutes, "minute");
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
