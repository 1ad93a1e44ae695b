import type { CheckoutOptions, CheckoutWindow } from "../features/payment/checkout-script";

let scripts = 0;

/** The provider's side of a test: whether its script comes, what opened its window, and what the patient does in it. */
export function aProvider() {
  scripts += 1;
  const provider = {
    /** Another address in each test: a script is fetched once. */
    script: `https://pay.example.com/v1/checkout.js?test=${scripts}`,
    /** What the next scripts that are fetched do. */
    blocked: false,
    fetched: 0,
    opened: [] as CheckoutOptions[],
    closed: 0,
    /** An attempt in the window comes to nothing. */
    fails: (): void => undefined,
    pays: () => {
      last().handler({ razorpay_payment_id: "pay_1", razorpay_signature: "signed" });
    },
    dismisses: () => {
      last().modal.ondismiss();
    },
  };
  const last = () => provider.opened.at(-1)!;
  class TheWindow implements CheckoutWindow {
    private readonly options: CheckoutOptions;
    constructor(options: CheckoutOptions) {
      this.options = options;
    }
    on = (_: "payment.failed", listener: () => void) => {
      provider.fails = listener;
    };
    open = () => {
      provider.opened.push(this.options);
    };
    close = () => {
      provider.closed += 1;
    };
  }
  const append = document.head.append.bind(document.head);
  vi.spyOn(document.head, "append").mockImplementation((...nodes) => {
    const [script] = nodes;
    if (!(script instanceof HTMLScriptElement)) {
      append(...nodes);
      return;
    }
    provider.fetched += 1;
    queueMicrotask(() => {
      window.Razorpay = TheWindow;
      script.dispatchEvent(new Event(provider.blocked ? "error" : "load"));
    });
  });
  return provider;
}
