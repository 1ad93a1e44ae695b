import { Loaded } from "@prescripto/web-kit/api/loaded";
import { isProblem } from "@prescripto/web-kit/api/problem";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";

import { receiptOf } from "../../features/payment/queries";
import { ReceiptActions } from "../../features/payment/receipt-actions";
import { ReceiptSheet } from "../../features/payment/receipt-sheet";
import { BackLink } from "../back-link";
import { Page } from "../page";
import { paths } from "../paths";

/** The receipt of one visit: on the screen, on paper, as a PDF. */
export function ReceiptPage() {
  const { appointmentId = "" } = useParams();
  const receipt = useQuery(receiptOf(appointmentId));
  return (
    <div className="mx-auto max-w-xl print:max-w-none">
      <BackLink to={paths.appointment(appointmentId)}>The visit</BackLink>
      <Page title="Receipt" />
      <div className="mt-6 grid gap-6">
        {isProblem(receipt.error, "not-found") ? (
          <Empty title="Nothing was paid yet">Once this visit is paid, its receipt is here.</Empty>
        ) : (
          <Loaded query={receipt} label="Loading the receipt" skeleton={<Skeleton className="h-96" />}>
            {(found) => (
              <>
                <ReceiptSheet receipt={found} />
                <ReceiptActions id={appointmentId} number={found.number} />
              </>
            )}
          </Loaded>
        )}
      </div>
    </div>
  );
}
