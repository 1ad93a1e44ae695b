import { QueryClient } from "@tanstack/react-query";

import { onSessionChange, sessionState } from "../session/session";
import { Problem } from "./problem";

/** First part of the key of everything that anyone may see. All other answers are forgotten when the person changes. */
export const PUBLIC = "public";

/** The query cache: retries what may pass by itself, never what the server refused, and keeps no one's data for another. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        // Offline is an answer too ("unreachable"), not a spinner without end.
        networkMode: "always",
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  let person = personNow();
  onSessionChange(() => {
    if (personNow() === person || sessionState().status === "restoring") return;
    person = personNow();
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== PUBLIC });
  });
  return client;
}

function mayPass(error: unknown): boolean {
  return error instanceof Problem && (error.type === "unreachable" || error.status >= 500);
}

function personNow(): string | undefined {
  const session = sessionState();
  return session.status === "signed-in" ? `${session.me.role} ${session.me.email}` : undefined;
}
