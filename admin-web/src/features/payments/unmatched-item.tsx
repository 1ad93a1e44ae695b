import type { UnmatchedPayment } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { counted } from "@prescripto/web-kit/format/names";

import { AttentionLine, Reference } from "./attention-line";
import { useResolveUnmatched } from "./queries";
import { ResolveButton } from "./resolve-button";

export function UnmatchedItem({ payment, zone }: { payment: UnmatchedPayment; zone: string }) {
  const { id, orderId, paymentId, amount, kind, at, tries } = payment;
  const resolving = useResolveUnmatched(id);
  const money = formatMoney(amount);
  const by = (action: "REFUND" | "DISMISS") => ({
    ...resolving,
    mutate: (note: string, after: { onSuccess: () => void }) => {
      resolving.mutate({ action, note }, after);
    },
  });
  return (
    <AttentionLine
      what={money}
      at={at}
      zone={zone}
      actions={
        <>
          <ResolveButton
            label="Refund it"
            about={paymentId}
            question={`Send ${money} back?`}
            done="It goes back to whoever paid it."
            decide={by("REFUND")}
          >
            <p>All of it goes back the way it came, to whoever paid it.</p>
          </ResolveButton>
          <ResolveButton
            label="Dismiss"
            about={paymentId}
            question="Dismiss this?"
            done="Dismissed."
            decide={by("DISMISS")}
          >
            <p>
              It is no longer shown or tried. No money moves: take this only when you know whose it is, for
              example a sale of another till at the same provider.
            </p>
          </ResolveButton>
        </>
      }
    >
      <p>
        {kinds[kind]}, looked for {counted(tries, "time")}
      </p>
      {orderId !== undefined && (
        <p>
          <Reference>{orderId}</Reference>
        </p>
      )}
      <p>
        <Reference>{paymentId}</Reference>
      </p>
    </AttentionLine>
  );
}

/** How far the payment has come. */
const kinds: Record<UnmatchedPayment["kind"], string> = {
  CREATED: "Begun",
  FAILED: "Failed",
  AUTHORIZED: "Promised, not here yet",
  CAPTURED: "Paid",
};
