import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { wordsForPaid, wordsForRefund } from "./words";

interface PaymentSummaryProps {
  visit: PatientAppointment;
  receipt: string;
}

/** What was paid, what of it went back or is on its way, and the receipt. The visit's card beside it has the word for it. */
export function PaymentSummary({ visit, receipt }: PaymentSummaryProps) {
  const now = useNow();
  const status = paymentStatusOf(visit);
  const { payment, zone } = visit;
  const paid = wordsForPaid(payment, zone, now);
  return (
    <div className="grid justify-items-start gap-2">
      {status === "IN_REVIEW" ? (
        <p>
          Your payment has arrived, and the clinic is looking at it. You need not do anything: it counts for
          this visit or comes back in full.
        </p>
      ) : (
        <>
          {paid !== undefined && <p className="figures">{paid}</p>}
          {wordsForRefund(payment).map((words) => (
            <p key={words} className="figures">
              {words}
            </p>
          ))}
          {paid !== undefined && (
            <TextLink asChild className="inline-flex min-h-11 items-center">
              <Link to={receipt}>Receipt</Link>
            </TextLink>
          )}
        </>
      )}
    </div>
  );
}
