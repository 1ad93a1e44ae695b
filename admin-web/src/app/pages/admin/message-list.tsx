import { Loaded } from "@prescripto/web-kit/api/loaded";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";

import { readFilter, withPart } from "../../../features/messages/filter";
import { ListSkeleton } from "../../../features/messages/list-skeleton";
import { MessageFilterBar } from "../../../features/messages/message-filter-bar";
import { MessageTable } from "../../../features/messages/message-table";
import { messagesBy } from "../../../features/messages/queries";
import type { OpenRow } from "../../open-row";

/** Every message, narrowed by the address. */
export function MessageList({ zone, open }: { zone: string; open: OpenRow }) {
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const messages = useInfiniteQuery(messagesBy(filter));
  const more = () => {
    if (messages.hasNextPage && !messages.isFetching) void messages.fetchNextPage();
  };
  return (
    <div className="grid gap-6">
      <MessageFilterBar
        filter={filter}
        onChange={(name, value) => {
          setSearch(withPart(filter, name, value), { replace: true });
        }}
      />
      <Loaded query={messages} label="Loading the messages" skeleton={<ListSkeleton />}>
        {(found) =>
          found.length === 0 ? (
            <Empty title="No messages">
              {Object.keys(filter).length > 0
                ? "No message is like that. Leave out a filter to see more."
                : "What patients and doctors are told of visits is listed here."}
            </Empty>
          ) : (
            <MessageTable
              messages={found}
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
        label="Show earlier messages"
        hasMore={messages.hasNextPage}
        busy={messages.isFetchingNextPage}
        onMore={more}
      />
    </div>
  );
}
