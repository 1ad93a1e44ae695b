import { isProblem } from "@prescripto/web-kit/api/problem";
import type { PatientAppointment, PaymentConfirmation } from "@prescripto/web-kit/api/types";
import { paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { useEffect, useReducer, useRef } from "react";

import { forgetBegun, rememberBegun, wasBegun } from "./begun";
import { loadCheckout, type CheckoutWindow } from "./checkout-script";
import { isUnderWay, next, shownFlow, type Flow } from "./flow";
import { openCheckout } from "./open-checkout";
import { checkPayment, confirmPayment, startPayment, useRefreshAfterPayment } from "./queries";
import { usePatience } from "./use-patience";

export interface Payment {
  flow: Flow;
  pay: () => void;
}

interface Listeners {
  /** The server has said what the visit is now. */
  onLearned: (visit: PatientAppointment) => void;
  /** The time was no longer held when the payment was to begin. */
  onLapsed: () => void;
}

/** What came late may still come: so long it is looked for after the window was closed. */
const QUIET_QUESTIONS = 7;

/** Paying one visit, from the button to an answer; also the answer to what was begun in a tab that is closed now. */
export function usePayment(visit: PatientAppointment, { onLearned, onLapsed }: Listeners): Payment {
  const { id } = visit;
  const [flow, dispatch] = useReducer(next, id, begin);
  const shown = shownFlow(flow, visit);
  const refresh = useRefreshAfterPayment();
  const opened = useOpened();

  const learn = (changed: PatientAppointment) => {
    const status = paymentStatusOf(changed);
    if (status !== "PENDING") forgetBegun(id);
    dispatch({ type: "learned", status });
    onLearned(changed);
    if (changed.version !== visit.version || status !== paymentStatusOf(visit)) refresh();
  };
  const check = async () => {
    try {
      learn(await checkPayment(id));
    } catch (error) {
      // There is nothing to ask the provider about; all else is asked again.
      if (isProblem(error, "not-payable", "not-found")) {
        forgetBegun(id);
        dispatch({ type: "learned", status: paymentStatusOf(visit) });
      }
    }
  };
  const confirm = async (said: PaymentConfirmation) => {
    dispatch({ type: "told" });
    try {
      learn(await confirmPayment(id, said));
    } catch {
      dispatch({ type: "unheard" });
    }
  };
  const start = async () => {
    dispatch({ type: "start" });
    try {
      const checkout = await startPayment(id);
      const Window = await loadCheckout(checkout.script);
      if (opened.isGone()) return;
      rememberBegun(id);
      dispatch({ type: "opened" });
      opened.is(
        openCheckout(Window, checkout, {
          onTold: (said) => void confirm(said),
          onAttemptFailed: () => {
            dispatch({ type: "attemptFailed" });
          },
          onClosed: () => {
            dispatch({ type: "closed" });
          },
        }),
      );
    } catch (problem) {
      dispatch({ type: "refused", problem });
      if (isProblem(problem, "hold-lapsed")) onLapsed();
      if (isProblem(problem, "already-paid", "not-payable", "payments-off")) refresh();
    }
  };

  const searching = shown.step === "unknown" || isArriving(visit);
  usePatience(
    searching
      ? { asking: true, atOnce: true, most: Infinity }
      : { asking: isOver(shown), atOnce: false, most: QUIET_QUESTIONS },
    check,
  );
  return {
    flow: shown,
    pay: () => {
      if (!isUnderWay(shown)) void start();
    },
  };
}

function begin(id: string): Flow {
  return wasBegun(id) ? { step: "unknown", told: false, failed: false } : { step: "idle" };
}

function isOver({ step }: Flow): boolean {
  return step === "failed" || step === "dismissed";
}

/** Paid, and the server has not yet decided about its time. */
function isArriving({ status, payment }: PatientAppointment): boolean {
  const paid = paymentStatusOf({ payment });
  return (status === "HELD" || status === "LAPSED") && (paid === "PAID" || paid === "IN_REVIEW");
}

/** The provider's window, which goes when its page goes. */
function useOpened() {
  const current = useRef<CheckoutWindow>(undefined);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      current.current?.close?.();
    };
  }, []);
  return {
    is: (opened: CheckoutWindow) => {
      current.current = opened;
    },
    isGone: () => gone.current,
  };
}
