import { api } from "@prescripto/web-kit/api/client";
import type { Message, Page, ParkedMessage, QueueDepth } from "@prescripto/web-kit/api/types";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";

import type { MessageFilter } from "./filter";

const PAGE = 50;
/** Queues move by themselves; who looks at them wants to see it. */
const LIVE = 5_000;

/** The messages, what changed last first. */
export const messagesBy = (filter: MessageFilter) =>
  infiniteQueryOptions({
    queryKey: ["messages", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Message>>("/api/messages", {
        query: { ...filter, limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });

export const messageById = (id: string) =>
  queryOptions({
    queryKey: ["messages", "one", id],
    queryFn: ({ signal }) => api.get<Message>(`/api/messages/${encodeURIComponent(id)}`, { signal }),
  });

/** What was set aside: what waits for somebody, or what was dealt with. */
export const parkedMessages = (waiting: boolean) =>
  infiniteQueryOptions({
    queryKey: ["messages", "parked", { waiting }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ParkedMessage> & { waiting: number }>("/api/messages/parked", {
        query: { waiting: String(waiting), limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => ({
      items: pages.flatMap(({ items }) => items),
      waiting: pages[0]?.waiting ?? 0,
    }),
    placeholderData: keepPreviousData,
  });

export const parkedById = (id: string) =>
  queryOptions({
    queryKey: ["messages", "parked", "one", id],
    queryFn: ({ signal }) =>
      api.get<ParkedMessage>(`/api/messages/parked/${encodeURIComponent(id)}`, { signal }),
  });

export const queueDepths = queryOptions({
  queryKey: ["messages", "queues"],
  queryFn: ({ signal }) => api.get<{ items: QueueDepth[] }>("/api/messages/queues", { signal }),
  select: ({ items }) => items,
  refetchInterval: LIVE,
});

export function useReplay() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id: string) =>
      api.post<ParkedMessage>(`/api/messages/parked/${encodeURIComponent(id)}/replay`, {}),
    onSettled: refresh,
  });
}

export function useReplayAll() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => api.post<{ replayed: number }>("/api/messages/parked/replay", {}),
    onSettled: refresh,
  });
}

export function useDiscard() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, note }: { id: string; note: string }) =>
      api.post<ParkedMessage>(`/api/messages/parked/${encodeURIComponent(id)}/discard`, { note }),
    onSettled: refresh,
  });
}

/** Somebody else may have been faster: what is shown afterwards is asked for anew either way. */
function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["messages"] });
}
