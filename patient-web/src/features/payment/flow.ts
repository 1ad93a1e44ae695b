import type { PatientAppointment, PaymentStatus } from "@prescripto/web-kit/api/types";
import { hasPaid, paymentStatusOf } from "@prescripto/web-kit/appointment/payment";

/**
 * How far a patient has come with paying. What the provider's window says is a rumour: only the server's answer makes a
 * payment paid or not. Until there is one it is unknown, and nobody is asked to pay again.
 */
export type Flow =
  | { step: "idle" }
  /** The order and the provider's script are on their way. */
  | { step: "starting" }
  /** The provider's window is open; `failed`: an attempt in it came to nothing. */
  | { step: "open"; failed: boolean }
  /** The window says it is paid, the server is being told. */
  | { step: "confirming" }
  /** Nobody knows; `told`: the window said it is paid, so that silence is no answer. */
  | { step: "unknown"; told: boolean; failed: boolean }
  | { step: "paid" }
  | { step: "failed" }
  /** Closed, and nothing was paid as far as the server knows. */
  | { step: "dismissed" }
  /** It could not even begin. */
  | { step: "refused"; problem: unknown };

export type News =
  | { type: "start" }
  | { type: "refused"; problem: unknown }
  | { type: "opened" }
  | { type: "attemptFailed" }
  | { type: "closed" }
  | { type: "told" }
  /** The server did not confirm what the window told it, or did not answer. */
  | { type: "unheard" }
  | { type: "learned"; status: PaymentStatus };

/** What the news make of it; news that come too late, or twice, change nothing. */
export function next(flow: Flow, news: News): Flow {
  switch (news.type) {
    case "start":
      return mayStart(flow) ? { step: "starting" } : flow;
    case "refused":
      return flow.step === "starting" ? { step: "refused", problem: news.problem } : flow;
    case "opened":
      return flow.step === "starting" ? { step: "open", failed: false } : flow;
    case "attemptFailed":
      return flow.step === "open" ? { step: "open", failed: true } : flow;
    case "closed":
      return flow.step === "open" ? { step: "unknown", told: false, failed: flow.failed } : flow;
    case "told":
      return flow.step === "paid" ? flow : { step: "confirming" };
    case "unheard":
      return flow.step === "confirming" ? { step: "unknown", told: true, failed: false } : flow;
    case "learned":
      return learned(flow, news.status);
  }
}

function learned(flow: Flow, status: PaymentStatus): Flow {
  if (hasPaid(status)) return { step: "paid" };
  if (flow.step === "confirming") return { step: "unknown", told: true, failed: false };
  if (status === "PENDING" || flow.step !== "unknown" || flow.told) return flow;
  return { step: flow.failed ? "failed" : "dismissed" };
}

/** What is shown: the server may know more than this page has seen, from another tab or another day. */
export function shownFlow(flow: Flow, visit: Pick<PatientAppointment, "payment">): Flow {
  const status = paymentStatusOf(visit);
  if (hasPaid(status)) return { step: "paid" };
  return status === "PENDING" && !isUnderWay(flow) ? { step: "unknown", told: false, failed: false } : flow;
}

/** Whether money may be moving: nothing else is offered meanwhile. */
export function isUnderWay({ step }: Flow): boolean {
  return step === "starting" || step === "open" || step === "confirming" || step === "unknown";
}

function mayStart({ step }: Flow): boolean {
  return step === "idle" || step === "failed" || step === "dismissed" || step === "refused";
}
