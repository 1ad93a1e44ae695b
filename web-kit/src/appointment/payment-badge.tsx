import type { PaymentStatus } from "../api/types";
import { Badge } from "../ui/badge";
import { wordsForPayment } from "./payment";

interface PaymentBadgeProps {
  status: PaymentStatus;
  /** What an unpaid one is called where there is more to say. */
  unpaid?: string | undefined;
}

/** What the payment of a visit has come to: a word, a sign and a colour. */
export function PaymentBadge({ status, unpaid }: PaymentBadgeProps) {
  const { label, tone } = wordsForPayment(status);
  return <Badge tone={tone}>{status === "UNPAID" ? (unpaid ?? label) : label}</Badge>;
}
