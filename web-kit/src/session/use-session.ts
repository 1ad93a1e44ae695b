import { useSyncExternalStore } from "react";

import type { Me } from "../api/types";
import { onSessionChange, sessionState, type SessionState } from "./session";

/** The session as it is now; the component renders again when it changes, also from another tab. */
export function useSession(): SessionState {
  return useSyncExternalStore(onSessionChange, sessionState);
}

/** Who is signed in, or undefined. */
export function useActor(): Me | undefined {
  const session = useSession();
  return session.status === "signed-in" ? session.me : undefined;
}
