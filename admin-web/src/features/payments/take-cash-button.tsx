import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { Banknote } from "lucide-react";
import { useState } from "react";

import { useTakeCash, type Side } from "./queries";
import { explainMoney } from "./words";

interface TakeCashButtonProps {
  visit: StaffAppointment;
  side: Side;
}

/** Notes that the patient paid at the desk, where the server allows it. */
export function TakeCashButton({ visit, side }: TakeCashButtonProps) {
  const [asking, setAsking] = useState(false);
  const { id, allowed, patient, fee } = visit;
  const taking = useTakeCash(side);
  const money = formatMoney(fee);
  const ask = (open: boolean) => {
    taking.reset();
    setAsking(open);
  };
  const take = () => {
    taking.mutate(id, {
      onSuccess: () => {
        toast(`${money} in cash from ${patient.name}. That is noted.`, { about: `money of ${id}` });
        setAsking(false);
      },
    });
  };
  return (
    <>
      {allowed.includes("TAKE_CASH") && (
        <Button
          onClick={() => {
            ask(true);
          }}
        >
          <Banknote aria-hidden /> Take cash
        </Button>
      )}
      {/* An open question stays to say what came in between. */}
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={`Did ${patient.name} pay ${money} in cash?`}
        actions={
          <>
            <Button
              onClick={() => {
                ask(false);
              }}
            >
              Not yet
            </Button>
            <Button kind="primary" busy={taking.isPending} onClick={take}>
              {money} taken
            </Button>
          </>
        }
      >
        <p>The visit counts as paid, and the patient can no longer pay for it online.</p>
        {taking.isError && <ProblemAlert {...explainMoney(taking.error)} />}
      </ConfirmDialog>
    </>
  );
}
