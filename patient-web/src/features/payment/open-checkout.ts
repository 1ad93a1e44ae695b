import type { Checkout, PaymentConfirmation } from "@prescripto/web-kit/api/types";

import type { CheckoutConstructor, CheckoutWindow } from "./checkout-script";

interface Callbacks {
  /** The window says it is paid. Our order is meant, whatever order it names. */
  onTold: (said: PaymentConfirmation) => void;
  /** An attempt came to nothing; the window stays open for another. */
  onAttemptFailed: () => void;
  onClosed: () => void;
}

/** Our green by day, which the provider wants as a hex colour. */
const PINE = "#005b50";

/** Opens the provider's window over the page. */
export function openCheckout(
  Window: CheckoutConstructor,
  { keyId, orderId, amount: { amount, currency }, name, description, prefill }: Checkout,
  { onTold, onAttemptFailed, onClosed }: Callbacks,
): CheckoutWindow {
  const opened = new Window({
    key: keyId,
    order_id: orderId,
    amount,
    currency,
    name,
    description,
    prefill,
    theme: { color: PINE },
    handler: ({ razorpay_payment_id: paymentId, razorpay_signature: signature }) => {
      onTold({ paymentId, signature });
    },
    modal: { ondismiss: onClosed, confirm_close: true },
  });
  opened.on("payment.failed", onAttemptFailed);
  opened.open();
  return opened;
}
