import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

import { useHoldTime } from "./hold";
import { HoldClock } from "./hold-clock";
import { PaymentMark } from "./payment-mark";

/** A held time in the list: first, because it does not wait; for a while also when it has run out. */
export function HeldVisit({ hold, href }: { hold: PatientAppointment; href: string }) {
  const { start, zone, doctor, visitType } = hold;
  const now = useNow();
  const seconds = useHoldTime(hold);
  const payment = paymentStatusOf(hold);
  const toPay = hold.allowed.includes("PAY") || payment !== "UNPAID";
  return (
    <article className="grid gap-3">
      {seconds > 0 ? (
        <HoldClock
          seconds={seconds}
          waitsFor={payment !== "UNPAID" ? "answer" : toPay ? "paying" : "confirming"}
        />
      ) : (
        <Alert title="This time is no longer held" tone="waiting">
          {payment === "UNPAID" ? (
            <p>Nothing was booked and nothing was charged.</p>
          ) : (
            <p>
              <PaymentMark visit={hold} />
            </p>
          )}
        </Alert>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div>
          <p className="font-semibold figures first-letter:uppercase">{formatWhen(start, zone, now)}</p>
          <p>
            {doctor.name} <span className="text-muted">· {visitType.name}</span>
          </p>
        </div>
        <Button asChild kind={seconds > 0 ? "primary" : "secondary"} className="max-sm:w-full">
          <Link to={href}>{wordsForWay(seconds > 0, toPay)}</Link>
        </Button>
      </div>
    </article>
  );
}

function wordsForWay(isOpen: boolean, toPay: boolean): string {
  if (isOpen) return toPay ? "Pay or let go" : "Confirm or let go";
  return toPay ? "See what became of it" : "See what is free";
}
