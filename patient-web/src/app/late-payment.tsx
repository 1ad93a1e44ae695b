import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";

import { AppointmentSlip } from "../features/my-appointments/appointment-slip";
import { PayPanel } from "../features/payment/pay-panel";
import type { Payment } from "../features/payment/use-payment";
import { Page } from "./page";

/** The hold ran out while the patient was paying: nobody knows yet, and nothing else is offered until somebody does. */
export function LatePayment({ visit, payment }: { visit: PatientAppointment; payment: Payment }) {
  const { fee, start, zone } = visit;
  return (
    <>
      <Page
        title="Your payment is on its way"
        heading="The time ran out while you were paying"
        intro="When your money arrives and the time is still free, the visit is booked. If somebody else has it by then, all of your money comes back."
      />
      <div className="mt-6 grid gap-6">
        <PayPanel fee={fee} payment={payment} payable={false} />
        <AppointmentSlip appointment={{ ...visit, status: "LAPSED" }} />
        <ClinicTimeNote zone={zone} at={start} />
      </div>
    </>
  );
}
