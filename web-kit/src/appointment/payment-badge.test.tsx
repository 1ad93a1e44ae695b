import { render, screen } from "@testing-library/react";

import type { PaymentStatus } from "../api/types";
import { hasPaid, paymentStatusOf } from "./payment";
import { PaymentBadge } from "./payment-badge";

it.each<[PaymentStatus, string]>([
  ["UNPAID", "Unpaid"],
  ["PENDING", "Payment pending"],
  ["PAID", "Paid"],
  ["REFUNDING", "Refund on its way"],
  ["PARTLY_REFUNDED", "Partly refunded"],
  ["REFUNDED", "Refunded"],
  ["IN_REVIEW", "Payment in review"],
])("says %s as “%s”", (status, words) => {
  render(<PaymentBadge status={status} />);
  expect(screen.getByText(words)).toBeInTheDocument();
});

it("calls an unpaid one what the place wants, and nothing else", () => {
  const { rerender } = render(<PaymentBadge status="UNPAID" unpaid="Pay at the clinic" />);
  expect(screen.getByText("Pay at the clinic")).toBeInTheDocument();
  rerender(<PaymentBadge status="PAID" unpaid="Pay at the clinic" />);
  expect(screen.getByText("Paid")).toBeInTheDocument();
});

it("takes silence for unpaid", () => {
  expect(paymentStatusOf({})).toBe("UNPAID");
  expect(hasPaid("UNPAID")).toBe(false);
  expect(hasPaid("PENDING")).toBe(false);
  expect(hasPaid("IN_REVIEW")).toBe(true);
});
