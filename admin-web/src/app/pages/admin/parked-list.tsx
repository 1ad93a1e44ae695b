import { Loaded } from "@prescripto/web-kit/api/loaded";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { useInfiniteQuery } from "@tanstack/react-query";

import { ListSkeleton } from "../../../features/messages/list-skeleton";
import { ParkedTable } from "../../../features/messages/parked-table";
import { parkedMessages } from "../../../features/messages/queries";
import { ReplayAll } from "../../../features/messages/replay-all-dialog";
import type { OpenRow } from "../../open-row";

interface ParkedListProps {
  /** Those that wait for somebody, or those that were dealt with. */
  waiting: boolean;
  zone: string;
  open: OpenRow;
}

/** What was set aside. */
export function ParkedList({ waiting, zone, open }: ParkedListProps) {
  const parked = useInfiniteQuery(parkedMessages(waiting));
  const more = () => {
    if (parked.hasNextPage && !parked.isFetching) void parked.fetchNextPage();
  };
  return (
    <div className="grid gap-6">
      <Loaded query={parked} label="Loading the messages" skeleton={<ListSkeleton />}>
        {({ items, waiting: count }) =>
          items.length === 0 ? (
            <Empty title={waiting ? "Nothing is set aside" : "Nothing was dealt with yet"}>
              {waiting
                ? "A message that cannot be told is kept here, with its reason, until somebody looks at it."
                : "What is replayed or discarded is listed here, with who did it."}
            </Empty>
          ) : (
            <>
              {waiting && (
                <div>
                  <ReplayAll waiting={count} />
                </div>
              )}
              <ParkedTable
                messages={items}
                zone={zone}
                hrefOf={open.hrefOf}
                openId={open.key}
                onFollow={open.follow}
                onEnd={more}
              />
            </>
          )
        }
      </Loaded>
      <ShowMore
        label="Show earlier messages"
        hasMore={parked.hasNextPage}
        busy={parked.isFetchingNextPage}
        onMore={more}
      />
    </div>
  );
}
