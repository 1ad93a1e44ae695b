/** The payment provider as a test plays it, at the Razorpay sandbox: banks, the provider's own desk, and what breaks. */
import { Api } from "@prescripto/seed/api";

import type { Endpoints } from "./endpoints.ts";

interface Attempt {
  /** Minor units; the order's own amount unless said otherwise. */
  amount?: number;
}

/** As the sandbox has them. */
interface Refund {
  id: string;
  payment_id: string;
  amount: number;
  status: "pending" | "processed" | "failed";
}

interface Webhook {
  id: string;
  event: string;
  state: "WAITING" | "HELD" | "DROPPED" | "DELIVERED" | "GIVEN_UP";
  tries: number;
  body: { payload: { payment?: { entity: { id: string } } } };
}

interface State {
  refunds: Refund[];
  webhooks: Webhook[];
}

export class Provider {
  readonly #sandbox: Api;

  constructor({ razorpay }: Endpoints) {
    if (razorpay === undefined) throw new Error("payments go to Razorpay itself here: no test may pay");
    this.#sandbox = new Api(`${razorpay}/sandbox`);
  }

  /** A bank pays an order, and no browser is there to tell of it. Gives the payment's id. */
  async pay(orderId: string, attempt: Attempt = {}): Promise<string> {
    return (await this.#sandbox.post<{ id: string }>(`/orders/${orderId}/payments`, attempt)).id;
  }

  /** Everything that went back of a payment, or is about to. */
  async refundsOf(paymentId: string): Promise<Refund[]> {
    return (await this.#state()).refunds.filter((refund) => refund.payment_id === paymentId);
  }

  /** What the provider tells the clinic by itself about a payment. */
  async webhooksOf(paymentId: string): Promise<Webhook[]> {
    return (await this.#state()).webhooks.filter(({ body }) => body.payload.payment?.entity.id === paymentId);
  }

  /** The provider tells nothing by itself while the work is done; what it would have said is never said. */
  async silently<T>(work: () => Promise<T>): Promise<T> {
    await this.#sandbox.put("/webhooks", { drop: true });
    try {
      return await work();
    } finally {
      await this.#sandbox.put("/webhooks", { drop: false });
    }
  }

  /** The next refund of a payment is made, but whoever asked for it waits in vain for the answer. */
  async answerNoRefundOf(paymentId: string): Promise<void> {
    const calls = `POST /v1/payments/${paymentId}/refund`;
    await this.#sandbox.post("/faults", { calls, does: "HANG", when: "AFTER" });
  }

  #state(): Promise<State> {
    return this.#sandbox.get<State>("/state");
  }
}
