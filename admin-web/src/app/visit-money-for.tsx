import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import type { ReactNode } from "react";

import type { Side } from "../features/payments/queries";
import { VisitMoney } from "../features/payments/visit-money";

/** What an opened visit shows of its money. */
export function visitMoneyFor(side: Side): (visit: StaffAppointment) => ReactNode {
  return function money(visit) {
    return <VisitMoney visit={visit} side={side} />;
  };
}
