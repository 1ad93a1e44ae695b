import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api } from "../api/client";
import type { Preferences, Subscription } from "../api/types";
import { mayRefresh, refresh, sessionState, signOut } from "../session/session";

/** Asks for a mail with a link to a new password; the answer is the same for every address. */
export function useAskPasswordReset() {
  return useMutation({
    mutationFn: (email: string) => api.post<undefined>("/api/password-resets", { email }),
  });
}

/** Sets the password of whoever was mailed the token. Wherever they were signed in, that is over, here as well. */
export function useSetPassword(token: string) {
  return useMutation({
    mutationFn: (password: string) =>
      api.post<undefined>("/api/password-resets/completion", { token, password }),
    onSuccess: async () => {
      // The server has ended the session already; that it cannot be told so again is no failure.
      if (sessionState().status === "signed-in") await signOut().catch(() => undefined);
    },
  });
}

export function useConfirmAddress(token: string) {
  return useMutation({
    mutationFn: () => api.post<undefined>("/api/address-confirmations", { token }),
    onSuccess: () => {
      // Whoever is signed in here is told by the next session that it is done.
      if (mayRefresh()) refresh().catch(() => undefined);
    },
  });
}

/** Has another mail sent to confirm the address with. */
export function useSendConfirmation() {
  return useMutation({
    mutationFn: () => api.post<undefined>("/api/me/address-confirmation", undefined),
  });
}

/** Which mails one can do without, and whether they are wanted. */
export const preferencesQuery = queryOptions({
  queryKey: ["preferences"],
  queryFn: ({ signal }) => api.get<Preferences>("/api/me/preferences", { signal }),
});

export function useChoosePreferences() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Preferences) => api.patch<Preferences>("/api/me/preferences", wanted),
    onSuccess: (chosen) => {
      queries.setQueryData(preferencesQuery.queryKey, chosen);
    },
  });
}

/** The kind of mail a link in one is about. */
export function subscriptionQuery(token: string) {
  return queryOptions({
    queryKey: ["subscription", token],
    queryFn: ({ signal }) =>
      api.get<Subscription>(`/api/subscriptions/${encodeURIComponent(token)}`, { signal }),
    retry: false,
  });
}

export function useSubscribe(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: boolean) =>
      api.put<Subscription>(`/api/subscriptions/${encodeURIComponent(token)}`, { wanted }),
    onSuccess: (chosen) => {
      queries.setQueryData(subscriptionQuery(token).queryKey, chosen);
      void queries.invalidateQueries({ queryKey: preferencesQuery.queryKey });
    },
  });
}
