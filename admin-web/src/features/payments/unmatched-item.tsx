import type { UnmatchedPayment } from "@prescripto/web-kit/api/staff-payments";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { counted } from "@prescripto/web-kit/format/names";

import { AttentionLine, Reference } from "./attention-line";
import { useResolveUnmatched } from "./queries";
import { ResolveButton } from "./resolve-button";

export function UnmatchedItem({ payment, zone }: { payment: UnmatchedPayment; zone: string }) {
  const { id, orderId, paymentId, amount, kind, at, tries } = payment;
  const resolving = useResolveUnmatched(id);
  const money = amount === undefined ? "An unknown amount" : formatMoney(amount);
  const about = paymentId ?? orderId ?? id;
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
          {paymentId !== undefined && (
            <ResolveButton
              label="Refund it"
              about={about}
              question={`Send ${amount === undefined ? "this money" : money} back?`}
              done="It goes back to whoever paid it."
              decide={by("REFUND")}
            >
              <p>All of it goes back the way it came, to whoever paid it.</p>
            </ResolveButton>
          )}
          <ResolveButton
            label="Dismiss"
            about={about}
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
        {wordsForKind(kind)}, looked for {counted(tries, "time")}
      </p>
      {[orderId, paymentId].map(
        (one) =>
          one !== undefined && (
            <p key={one}>
              <Reference>{one}</Reference>
            </p>
          ),
      )}
    </AttentionLine>
  );
}

const kinds: Record<string, string> = {
  CREATED: "Begun",
  FAILED: "Failed",
  AUTHORIZED: "Promised, not here yet",
  CAPTURED: "Paid",
};

/** How far the payment has come. */
function wordsForKind(kind: string): string {
  return kinds[kind] ?? kind;
}
