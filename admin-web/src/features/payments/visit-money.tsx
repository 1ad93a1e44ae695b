import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import type { PaymentState } from "@prescripto/web-kit/api/types";
import { hasMoney, keptOf, paidWords } from "@prescripto/web-kit/appointment/staff-payment";
import { PaymentBadge } from "@prescripto/web-kit/appointment/payment-badge";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { useId, useState } from "react";

import { BillStory } from "./bill-story";
import { cashOwedBack } from "./owed-back";
import type { Side } from "./queries";
import { ReturnCashButton } from "./return-cash-button";
import { TakeCashButton } from "./take-cash-button";

interface VisitMoneyProps {
  visit: StaffAppointment;
  side: Side;
  /** Shows every step from the start, where the money is what one came for. */
  expanded?: boolean;
}

/** How the money of a visit stands, what the desk can do about it, and how it came about. */
export function VisitMoney({ visit, side, expanded = false }: VisitMoneyProps) {
  const state = visit.payment;
  if (!expanded && !hasMoney(visit)) return null;
  return (
    <section aria-label="Payment" className="grid gap-3 border-t border-line pt-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">Payment</h3>
        <PaymentBadge status={state.status} />
      </div>
      <Sums visit={visit} state={state} />
      <div className="flex flex-wrap gap-2 not-has-[button]:hidden">
        <TakeCashButton visit={visit} side={side} />
        <ReturnCashButton visit={visit} side={side} />
      </div>
      <Story visit={visit} side={side} expanded={expanded} />
    </section>
  );
}

function Sums({ visit, state }: { visit: StaffAppointment; state: PaymentState }) {
  const { fee, zone } = visit;
  const { status, paid, paidAt, refunded, refunding } = state;
  const now = useNow();
  const kept = keptOf(state);
  const owed = visit.allowed.includes("RETURN_CASH") && visit.cancellation ? cashOwedBack(visit) : undefined;
  return (
    <>
      <Facts>
        {(paid === undefined || status === "IN_REVIEW") && <Fact name="To pay">{formatMoney(fee)}</Fact>}
        {paid !== undefined && (
          <Fact name={status === "IN_REVIEW" ? "Came" : "Paid"}>
            <span className="figures">{paidWords(state)}</span>
            {paidAt !== undefined && <span className="text-muted">, {formatWhen(paidAt, zone, now)}</span>}
          </Fact>
        )}
        {hasSome(refunding) && <Fact name="On its way back">{formatMoney(refunding)}</Fact>}
        {hasSome(refunded) && <Fact name="Went back">{formatMoney(refunded)}</Fact>}
        {kept !== undefined && (hasSome(refunding) || hasSome(refunded)) && (
          <Fact name="Kept">{formatMoney(kept)}</Fact>
        )}
      </Facts>
      {status === "PENDING" && (
        <p className="text-small text-muted">
          The patient has begun to pay online. What comes of it stands here within minutes.
        </p>
      )}
      {status === "IN_REVIEW" && (
        <p className="text-small">
          What came is not what was asked for. It is set aside until an admin decides.
        </p>
      )}
      {hasSome(owed) && (
        <p className="rounded-touch bg-amber-soft px-3 py-2">
          Give {formatMoney(owed)} back at the desk, then note it here.
        </p>
      )}
    </>
  );
}

function hasSome<M extends { amount: number }>(money: M | undefined): money is M {
  return money !== undefined && money.amount > 0;
}

function Story({ visit, side, expanded }: Required<VisitMoneyProps>) {
  const [open, setOpen] = useState(expanded);
  const id = useId();
  return (
    <>
      {!expanded && (
        <Button
          kind="quiet"
          size="small"
          aria-expanded={open}
          aria-controls={id}
          className="-mx-3 justify-self-start"
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? "Hide the steps" : "Show every step"}
        </Button>
      )}
      <div id={id} hidden={!open}>
        {open && <BillStory appointmentId={visit.id} side={side} zone={visit.zone} />}
      </div>
    </>
  );
}
