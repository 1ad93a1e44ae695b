import type { PaymentsAttention } from "@prescripto/web-kit/api/types";
import { useQuery } from "@tanstack/react-query";

import { paymentsAttention } from "./queries";

export function countOf({ quarantined, unmatched, refundsFailing }: PaymentsAttention): number {
  return quarantined.length + unmatched.length + refundsFailing.length;
}

/** How much money waits for a decision; 0 while that is not known. @param asks whether this person may know */
export function useAttentionCount(asks: boolean): number {
  const { data } = useQuery({ ...paymentsAttention, enabled: asks });
  return data === undefined ? 0 : countOf(data);
}
