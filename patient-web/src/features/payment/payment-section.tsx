import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { hasPaid, paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { useId } from "react";

import { PayPanel } from "./pay-panel";
import { PaymentSummary } from "./payment-summary";
import type { Payment } from "./use-payment";

interface PaymentSectionProps {
  visit: PatientAppointment;
  payment: Payment;
  receipt: string;
}

/** Paying an agreed visit, or what came of it; nothing where there is nothing to pay. */
export function PaymentSection({ visit, payment, receipt }: PaymentSectionProps) {
  const heading = useId();
  const payable = visit.allowed.includes("PAY");
  const paid = hasPaid(paymentStatusOf(visit));
  if (!paid && !payable && payment.flow.step === "idle") return null;
  return (
    <section aria-labelledby={heading} className="grid gap-2 border-t border-line pt-4">
      <h2 id={heading} className="font-semibold">
        Payment
      </h2>
      {paid ? (
        <PaymentSummary visit={visit} receipt={receipt} />
      ) : (
        <PayPanel
          fee={visit.fee}
          payment={payment}
          payable={payable}
          otherwise={<p className="text-muted">Or pay at the clinic when you come.</p>}
        />
      )}
    </section>
  );
}
