import { Loaded } from "@prescripto/web-kit/api/loaded";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import type { PaymentFilter } from "./filter";
import { PaymentTable, PaymentTableSkeleton } from "./payment-table";
import { paymentsBy } from "./queries";

interface PaymentListProps {
  filter: PaymentFilter;
  /** The clinic's. */
  zone: string;
  open: { key: string | undefined; hrefOf: (id: string) => string; follow: (id: string) => void };
  /** Shown instead of an empty table. */
  empty: ReactNode;
}

/** The payments the filter leaves, page by page. */
export function PaymentList({ filter, zone, open, empty }: PaymentListProps) {
  const payments = useInfiniteQuery(paymentsBy(filter));
  const more = () => {
    if (payments.hasNextPage && !payments.isFetching) void payments.fetchNextPage();
  };
  return (
    <>
      <Loaded query={payments} label="Loading the payments" skeleton={<PaymentTableSkeleton />}>
        {(found) =>
          found.length === 0 ? (
            empty
          ) : (
            <PaymentTable
              payments={found}
              zone={zone}
              hrefOf={open.hrefOf}
              openId={open.key}
              onFollow={open.follow}
              onEnd={more}
            />
          )
        }
      </Loaded>
      <ShowMore
        label="Show more payments"
        hasMore={payments.hasNextPage}
        busy={payments.isFetchingNextPage}
        onMore={more}
      />
    </>
  );
}
