import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { wordsForStatus } from "@prescripto/web-kit/appointment/status";
import { Badge } from "@prescripto/web-kit/ui/badge";
import { VisitSlip } from "@prescripto/web-kit/ui/visit-slip";

import { PaymentMark } from "./payment-mark";

/** An appointment as the card one was handed. */
export function AppointmentSlip({ appointment }: { appointment: PatientAppointment }) {
  const { start, end, zone, status, doctor, visitType } = appointment;
  const { label, tone } = wordsForStatus(status);
  return (
    <VisitSlip start={start} end={end} zone={zone} off={status === "CANCELLED" || status === "LAPSED"}>
      <p className="text-lead font-semibold">{doctor.name}</p>
      <p className="text-muted">
        {visitType.name} · {doctor.specialty.name}
      </p>
      {/* A held one has its clock beside it, which says so. */}
      {status !== "HELD" && (
        <p className="mt-1 flex flex-wrap gap-2">
          <Badge tone={tone}>{label}</Badge>
          <PaymentMark visit={appointment} />
        </p>
      )}
    </VisitSlip>
  );
}
