/** What Razorpay's window is opened with; all of it comes from the server but the callbacks. */
export interface CheckoutOptions {
  key: string;
  order_id: string;
  amount: number;
  currency: string;
  name: string;
  description: string;
  prefill: { name: string; email: string; contact?: string };
  theme: { color: string };
  handler: (said: { razorpay_payment_id: string; razorpay_signature: string }) => void;
  modal: { ondismiss: () => void; confirm_close: boolean };
}

export interface CheckoutWindow {
  open: () => void;
  close?: () => void;
  on: (event: "payment.failed", listener: () => void) => void;
}

export type CheckoutConstructor = new (options: CheckoutOptions) => CheckoutWindow;

declare global {
  interface Window {
    Razorpay?: CheckoutConstructor;
  }
}

/** The provider's script did not come, or was kept from running. */
export class ScriptBlocked extends Error {}

/** Longer than a slow phone takes. */
const PATIENCE_MILLIS = 20_000;

const loading = new Map<string, Promise<CheckoutConstructor>>();

/** The provider's window, fetched once; what did not come is asked for anew the next time. */
export function loadCheckout(src: string): Promise<CheckoutConstructor> {
  const known = loading.get(src);
  if (known !== undefined) return known;
  const load = fetchScript(src);
  loading.set(src, load);
  load.catch(() => loading.delete(src));
  return load;
}

function fetchScript(src: string): Promise<CheckoutConstructor> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const giveUp = () => {
      clearTimeout(timer);
      script.remove();
      reject(new ScriptBlocked(src));
    };
    const timer = setTimeout(giveUp, PATIENCE_MILLIS);
    script.onerror = giveUp;
    script.onload = () => {
      // Some blockers answer with an empty script.
      if (window.Razorpay === undefined) {
        giveUp();
        return;
      }
      clearTimeout(timer);
      resolve(window.Razorpay);
    };
    script.src = src;
    script.async = true;
    document.head.append(script);
  });
}
