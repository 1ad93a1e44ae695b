import { isProblem } from "@prescripto/web-kit/api/problem";
import { explain } from "@prescripto/web-kit/api/words";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import type { ReactNode } from "react";

import { AppointmentSlip } from "./appointment-slip";
import type { Hold } from "./hold";
import { HoldClock } from "./hold-clock";
import { Plans } from "./plans";
import { useCancel, useConfirm } from "./queries";

interface HoldFaceProps {
  hold: Hold;
  seconds: number;
  /** The way to pay it, or what is known of its payment; nothing where it is confirmed without. */
  payment: ReactNode;
  /** Money may be moving: it cannot be let go meanwhile. */
  paying: boolean;
  onConfirmed: () => void;
  onLetGo: () => void;
  /** The server says that the time is over, whatever the clock here shows. */
  onLapsed: () => void;
}

/** A held time: how long it is the patient's, what paying or confirming means, and the two ways on. */
export function HoldFace({ hold, seconds, payment, paying, onConfirmed, onLetGo, onLapsed }: HoldFaceProps) {
  const { id, start, zone, fee, doctor, allowed, reason } = hold;
  const now = useNow();
  const toPay = allowed.includes("PAY") || paying;
  const confirm = useConfirm(id, {
    onSuccess: onConfirmed,
    onError: (error) => {
      if (isProblem(error, "hold-lapsed")) onLapsed();
    },
  });
  const letGo = useCancel(id, { onSuccess: onLetGo });
  const problem = confirm.error ?? letGo.error;
  return (
    <div className="grid gap-6">
      <HoldClock seconds={seconds} waitsFor={paying ? "answer" : toPay ? "paying" : "confirming"} />
      <AppointmentSlip appointment={hold} />
      <ClinicTimeNote zone={zone} at={start} />
      {problem !== null && !isProblem(problem, "hold-lapsed") && <ProblemAlert {...explain(problem)} />}
      <div className="grid gap-2">
        {payment}
        {allowed.includes("CONFIRM") && (
          <Button
            kind={toPay ? "secondary" : "primary"}
            disabled={paying}
            size="large"
            wide
            busy={confirm.isPending || confirm.isSuccess}
            onClick={() => {
              letGo.reset();
              confirm.mutate(undefined);
            }}
          >
            {confirm.isPending ? "Confirming…" : "Confirm this visit"}
          </Button>
        )}
        {allowed.includes("CANCEL") && (
          <Button
            kind="quiet"
            wide
            busy={letGo.isPending || letGo.isSuccess}
            disabled={confirm.isPending || paying}
            onClick={() => {
              confirm.reset();
              letGo.mutate({});
            }}
          >
            Let it go
          </Button>
        )}
        <p className="text-muted empty:hidden">
          {!paying &&
            (toPay
              ? "You pay in the window of the payment service; we never see your card. If you let the time go, nothing is charged and it is free for someone else."
              : "Nothing is charged now. If you let it go, the time is free for someone else.")}
        </p>
      </div>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <div>
          <dt className="text-muted">Where</dt>
          <dd className="whitespace-pre-line">{doctor.address}</dd>
        </div>
        <div>
          <dt className="text-muted">Fee</dt>
          <dd>
            <span className="font-semibold figures">{formatMoney(fee)}</span>
            {!toPay && ", paid at the clinic"}
          </dd>
        </div>
        {reason !== undefined && (
          <div className="sm:col-span-2">
            <dt className="text-muted">What it is about</dt>
            <dd className="whitespace-pre-line">{reason}</dd>
          </div>
        )}
      </dl>
      <Plans appointment={hold} now={now} />
    </div>
  );
}
