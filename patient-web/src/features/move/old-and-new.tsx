import type { DoctorProfile, PatientAppointment, VisitType } from "@prescripto/web-kit/api/types";
import { VisitSlip } from "@prescripto/web-kit/ui/visit-slip";

interface OldAndNewProps {
  visit: PatientAppointment;
  doctor: DoctorProfile;
  visitType: VisitType;
  start: string;
  /** The new time cannot be had. */
  gone: boolean;
}

/** The visit as it is and as it would be; beside each other where there is room. */
export function OldAndNew({ visit, doctor, visitType, start, gone }: OldAndNewProps) {
  const end = new Date(Date.parse(start) + visitType.minutes * 60_000).toISOString();
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <section aria-labelledby="old" className="grid grid-rows-[auto_1fr] gap-2">
        <h2 id="old" className="font-semibold text-muted">
          Now
        </h2>
        <VisitSlip start={visit.start} end={visit.end} zone={visit.zone} off={!gone}>
          <p className="text-lead font-semibold">{visit.doctor.name}</p>
          <p className="text-muted">{visit.visitType.name}</p>
        </VisitSlip>
      </section>
      <section aria-labelledby="new" className="grid grid-rows-[auto_1fr] gap-2">
        <h2 id="new" className="font-semibold">
          New
        </h2>
        <VisitSlip start={start} end={end} zone={doctor.zone} off={gone}>
          <p className="text-lead font-semibold">{doctor.name}</p>
          <p className="text-muted">{visitType.name}</p>
        </VisitSlip>
      </section>
    </div>
  );
}
