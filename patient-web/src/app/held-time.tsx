import { hasPaid, paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useNavigate } from "react-router";

import type { Hold } from "../features/my-appointments/hold";
import { HoldFace } from "../features/my-appointments/hold-face";
import { isUnderWay } from "../features/payment/flow";
import { PayPanel } from "../features/payment/pay-panel";
import { PaymentSummary } from "../features/payment/payment-summary";
import type { Payment } from "../features/payment/use-payment";
import { Page } from "./page";
import { paths } from "./paths";

interface HeldTimeProps {
  hold: Hold;
  seconds: number;
  payment: Payment;
  onConfirmed: () => void;
  onLapsed: () => void;
}

/** A held time, to be paid where the clinic takes payments online, else to be confirmed. */
export function HeldTime({ hold, seconds, payment, onConfirmed, onLapsed }: HeldTimeProps) {
  const navigate = useNavigate();
  const paid = hasPaid(paymentStatusOf(hold));
  const payable = hold.allowed.includes("PAY");
  const paying = paid || isUnderWay(payment.flow);
  return (
    <>
      <Page
        title="This time is held for you"
        intro={
          payable || paying
            ? "Pay, and the visit is booked. Until then nobody else can take it."
            : "Confirm it and the visit is booked. Until then nobody else can take it."
        }
      />
      <div className="mt-6">
        <HoldFace
          hold={hold}
          seconds={seconds}
          paying={paying}
          payment={
            paid ? (
              <PaymentSummary visit={hold} receipt={paths.receipt(hold.id)} />
            ) : (
              (payable || payment.flow.step !== "idle") && (
                <PayPanel fee={hold.fee} payment={payment} payable={payable} />
              )
            )
          }
          onLapsed={onLapsed}
          onConfirmed={onConfirmed}
          onLetGo={() => {
            toast("You let the time go. Nothing was charged.");
            void navigate(paths.doctor(hold.doctor.id), { replace: true });
          }}
        />
      </div>
    </>
  );
}
