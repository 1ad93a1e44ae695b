import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { PaymentBadge } from "@prescripto/web-kit/appointment/payment-badge";

/** Whether there is something to say about the payment: of an unpaid visit only while it can still be paid. */
export function hasPaymentMark(visit: PatientAppointment): boolean {
  return paymentStatusOf(visit) !== "UNPAID" || visit.status === "BOOKED" || visit.status === "ARRIVED";
}

/** What the payment of a visit has come to, in a word. */
export function PaymentMark({ visit }: { visit: PatientAppointment }) {
  if (!hasPaymentMark(visit)) return null;
  return (
    <PaymentBadge
      status={paymentStatusOf(visit)}
      unpaid={visit.allowed.includes("PAY") ? "Not paid yet" : "Pay at the clinic"}
    />
  );
}
