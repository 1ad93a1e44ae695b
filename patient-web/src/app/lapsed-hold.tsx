import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { useNavigate } from "react-router";

import { HoldAgain } from "../features/booking/hold-again";
import { AppointmentSlip } from "../features/my-appointments/appointment-slip";
import { Page } from "./page";
import { paths } from "./paths";

/** A hold that ran out: what is safe, and what to do now. */
export function LapsedHold({ visit }: { visit: PatientAppointment }) {
  const { id, doctor, visitType, start, zone } = visit;
  const navigate = useNavigate();
  return (
    <>
      <Page
        title="This time is no longer held"
        intro="Nothing was booked and nothing was charged. Take the time again while it is free, or choose another."
      />
      <div className="mt-6 grid gap-6">
        <AppointmentSlip appointment={{ ...visit, status: "LAPSED" }} />
        <ClinicTimeNote zone={zone} at={start} />
        <HoldAgain
          key={id}
          lapsed={visit}
          links={{
            doctor: paths.doctor(doctor.id),
            review: (slot) => paths.book(doctor.id, slot.start, visitType.id),
            appointments: paths.appointments,
            appointment: paths.appointment,
          }}
          onHeld={(held) => {
            void navigate(paths.appointment(held.id), {
              replace: true,
              ...(held.status === "BOOKED" && { state: { just: "booked" } }),
            });
          }}
        />
      </div>
    </>
  );
}
