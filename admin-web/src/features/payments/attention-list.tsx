import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { PaymentsAttention } from "@prescripto/web-kit/api/types";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";

import { countOf } from "./attention";
import { FailingItem } from "./failing-item";
import { paymentsAttention } from "./queries";
import { QuarantinedItem } from "./quarantined-item";
import { UnmatchedItem } from "./unmatched-item";

interface AttentionListProps {
  /** The clinic's. */
  zone: string;
  /** The address of this page with that visit's money open beside it. */
  hrefOf: (appointmentId: string) => string;
}

/** Money that only a person can put right; nothing is lost while it waits. */
export function AttentionList(props: AttentionListProps) {
  return (
    <Loaded query={useQuery(paymentsAttention)} label="Loading" skeleton={<Skeleton className="h-40" />}>
      {(found) => (countOf(found) === 0 ? <AllWell /> : <Kinds {...props} found={found} />)}
    </Loaded>
  );
}

function Kinds({ found, zone, hrefOf }: AttentionListProps & { found: PaymentsAttention }) {
  return (
    <div className="grid max-w-4xl gap-8">
      <Kind
        title="Another amount than was asked for"
        hint="It is set aside: it books nothing until you accept it or send it back."
      >
        {found.quarantined.map((one) => (
          <QuarantinedItem key={one.paymentId} payment={one} zone={zone} href={hrefOf(one.appointmentId)} />
        ))}
      </Kind>
      <Kind
        title="Belongs to no visit"
        hint="The provider told of it, and no visit here knows its order. It is tried again by itself in case one does later."
      >
        {found.unmatched.map((one) => (
          <UnmatchedItem key={one.id} payment={one} zone={zone} />
        ))}
      </Kind>
      <Kind
        title="Refunds that do not go through"
        hint="They are tried again by themselves. If the reason stays the same, look at the provider’s own desk."
      >
        {found.refundsFailing.map((one) => (
          <FailingItem key={one.paymentId} refund={one} zone={zone} href={hrefOf(one.appointmentId)} />
        ))}
      </Kind>
    </div>
  );
}

function Kind({ title, hint, children }: { title: string; hint: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="text-lead font-semibold">{title}</h2>
      <p className="max-w-prose text-muted">{hint}</p>
      <ul className="mt-3 divide-y divide-line border-y border-line">{children}</ul>
    </section>
  );
}

function AllWell() {
  return (
    <p className="flex items-center gap-3 py-2 text-muted">
      <CircleCheck aria-hidden className="size-5 text-pine" /> All money is where it belongs.
    </p>
  );
}
