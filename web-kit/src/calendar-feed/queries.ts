import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api } from "../api/client";
import type { CalendarFeed } from "../api/types";

/** Whose private calendar it is. */
export type Owner = "patient" | "doctor";

const pathOf = (owner: Owner) => `/api/${owner}/calendar-feed`;

/** Whether there is one; its address is not in the answer. */
export const calendarFeed = (owner: Owner) =>
  queryOptions({
    queryKey: ["calendar-feed", owner],
    queryFn: ({ signal }) => api.get<CalendarFeed>(pathOf(owner), { signal }),
  });

/** Opens it, or gives it another address: the one answer that has it. */
export function useOpenFeed(owner: Owner) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.put<Required<CalendarFeed>>(pathOf(owner), undefined),
    onSuccess: ({ since }) => {
      // The address is nobody's business but the screen's that shows it now.
      queries.setQueryData(calendarFeed(owner).queryKey, { since });
    },
  });
}

export function useEndFeed(owner: Owner) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<undefined>(pathOf(owner)),
    onSuccess: () => {
      queries.setQueryData(calendarFeed(owner).queryKey, {});
    },
  });
}
