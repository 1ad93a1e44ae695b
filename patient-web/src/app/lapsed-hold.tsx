import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { hasPaid, paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { useNavigate } from "react-router";

import { HoldAgain } from "../features/booking/hold-again";
import { AppointmentSlip } from "../features/my-appointments/appointment-slip";
import { PaymentSummary } from "../features/payment/payment-summary";
import { Page } from "./page";
import { paths } from "./paths";

interface LapsedHoldProps {
  visit: PatientAppointment;
  /** A payment was begun here, so one may still arrive. */
  tried: boolean;
}

/** A hold that ran out: what is safe, and what to do now. */
export function LapsedHold({ visit, tried }: LapsedHoldProps) {
  const { id, doctor, visitType, start, zone } = visit;
  const navigate = useNavigate();
  const paid = hasPaid(paymentStatusOf(visit));
  return (
    <>
      {paid ? (
        <Page
          title="Your payment came too late for this time"
          intro="The time was no longer free when your money arrived, so all of it goes back to you. Nothing is booked; you can take another time."
        />
      ) : (
        <Page title="This time is no longer held" intro={wordsForUnpaid(tried)} />
      )}
      <div className="mt-6 grid gap-6">
        <AppointmentSlip appointment={{ ...visit, status: "LAPSED" }} />
        <ClinicTimeNote zone={zone} at={start} />
        {paid && (
          <section aria-label="Your money">
            <PaymentSummary visit={visit} receipt={paths.receipt(id)} />
          </section>
        )}
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

function wordsForUnpaid(tried: boolean): string {
  return tried
    ? "Nothing was booked. Should a payment of yours still arrive, the visit is booked if the time is free; else all of it comes back. If you did not pay, take the time again while it is free, or choose another."
    : "Nothing was booked and nothing was charged. Take the time again while it is free, or choose another.";
}
