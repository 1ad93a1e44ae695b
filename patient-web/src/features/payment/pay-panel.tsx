import type { Money } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { useEffect, useRef, type ReactNode } from "react";

import type { Flow } from "./flow";
import type { Payment } from "./use-payment";
import { explainRefusal } from "./words";

interface PayPanelProps {
  fee: Money;
  payment: Payment;
  /** Whether the server lets it be paid now. */
  payable: boolean;
  /** What else can be done about it, while nothing is under way. */
  otherwise?: ReactNode;
}

/** One button to pay, and what is known of it since. */
export function PayPanel({ fee, payment: { flow, pay }, payable, otherwise }: PayPanelProps) {
  const panel = useFocusAfterWindow(flow);
  const isWaiting = flow.step === "starting" || flow.step === "open" || flow.step === "confirming";
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-label="Paying" className="grid gap-3">
      <div role="status" className="grid gap-3 empty:hidden">
        <Progress flow={flow} />
      </div>
      {flow.step === "refused" && <ProblemAlert {...explainRefusal(flow.problem)} />}
      {payable && flow.step !== "unknown" && flow.step !== "paid" && (
        <>
          <Button kind="primary" size="large" wide busy={isWaiting} onClick={pay}>
            {wordsForButton(flow, formatMoney(fee))}
          </Button>
          {!isWaiting && otherwise}
        </>
      )}
    </div>
  );
}

function Progress({ flow }: { flow: Flow }) {
  switch (flow.step) {
    case "unknown":
      return (
        <Alert tone="waiting" title="We are finding out about your payment">
          <p>
            Please do not pay again. If your money arrives, it counts for this visit or comes back in full.
            You can leave this page; we email you when we know.
          </p>
        </Alert>
      );
    case "failed":
      return (
        <Alert tone="stopped" title="That payment did not go through">
          <p>
            You can try again. If your bank shows a charge all the same, it counts for this visit or comes
            back in full.
          </p>
        </Alert>
      );
    case "dismissed":
      return (
        <Alert tone="info" title="You have not paid yet">
          <p>
            The payment window is closed. If you did approve a payment, give it a minute: it then shows here
            by itself.
          </p>
        </Alert>
      );
    case "open":
      return <p className="text-muted">Finish the payment in its window, or close it.</p>;
    case "confirming":
      return <p className="text-muted">Your payment is being confirmed. Please stay a moment.</p>;
    case "idle":
    case "starting":
    case "paid":
    case "refused":
      return null;
  }
}

function wordsForButton({ step }: Flow, amount: string): string {
  switch (step) {
    case "starting":
      return "Opening the payment…";
    case "open":
      return "Waiting for your payment…";
    case "confirming":
      return "Confirming…";
    case "failed":
    case "refused":
      return `Try again: pay ${amount}`;
    case "idle":
    case "dismissed":
    case "unknown":
    case "paid":
      return `Pay ${amount}`;
  }
}

/** The provider's window takes the focus with it when it goes: it then comes here. */
function useFocusAfterWindow({ step }: Flow) {
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    const wasOpen = before.current === "open";
    before.current = step;
    if (wasOpen && step !== "open" && document.activeElement === document.body) {
      panel.current?.focus({ preventScroll: true });
    }
  }, [step]);
  return panel;
}
