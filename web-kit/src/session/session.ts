import { send } from "../api/http";
import { sendAttempt } from "../api/idempotency";
import { isProblem } from "../api/problem";
import type { App, Credentials, Me, Registration, Session } from "../api/types";

/**
 * Who is signed in. The access token lives in this module's memory and nowhere else; the refresh token lives in an
 * httpOnly cookie that no script sees. `localStorage` keeps only a hint that there may be such a cookie, so that a
 * stranger's first visit costs no request, and so that the other tabs learn of sign-in and sign-out.
 */
export type SessionState =
  { status: "restoring" } | { status: "signed-out"; expired: boolean } | { status: "signed-in"; me: Me };

let app: App = "PATIENT";
let accessToken: string | undefined;
let state: SessionState = { status: "signed-out", expired: false };
let refreshing: Promise<void> | undefined;
/** Counts sign-ins and sign-outs, so that a refresh that was under way meanwhile changes nothing. */
let turn = 0;
const listeners = new Set<() => void>();

const hintKey = () => `prescripto.signed-in.${app}`;

/** Begins this app's session: restores the one the cookie holds, if any. Gives a function that stops listening to other tabs. */
export function startSession(which: App): () => void {
  app = which;
  accessToken = undefined;
  refreshing = undefined;
  turn += 1;
  window.addEventListener("storage", followOtherTabs);
  if (mayRefresh()) restore();
  else become({ status: "signed-out", expired: false });
  return () => {
    window.removeEventListener("storage", followOtherTabs);
  };
}

/** Tries again to restore a session, for example after the connection came back. */
export function restore(): void {
  become({ status: "restoring" });
  // A failure is already told by the state.
  refresh().catch(() => undefined);
}

export function sessionState(): SessionState {
  return state;
}

/** Whether a refresh may succeed: somebody signed in on this device and did not sign out. */
export function mayRefresh(): boolean {
  return localStorage.getItem(hintKey()) !== null;
}

export function currentAccessToken(): string | undefined {
  return accessToken;
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @throws Problem wrong-credentials, wrong-app, too-many-requests */
export async function signIn(credentials: Omit<Credentials, "app">): Promise<Me> {
  return begin(
    await send<Session>({
      method: "POST",
      path: "/api/sessions",
      body: { ...credentials, app } satisfies Credentials,
    }),
  );
}

/** Opens an account and signs in to it; sent again after a lost answer, it opens none. @throws Problem validation, email-taken */
export async function register(registration: Registration): Promise<Me> {
  return begin(
    await sendAttempt(`account ${registration.email}`, (idempotencyKey) =>
      send<Session>({ method: "POST", path: "/api/accounts", body: registration, idempotencyKey }),
    ),
  );
}

/** Forgets the session here at once, and what was typed; then tells the server. @throws Problem when the server could not be told */
export async function signOut(): Promise<void> {
  const token = accessToken;
  end({ expired: false });
  forgetTyped();
  await send<undefined>({
    method: "DELETE",
    path: "/api/sessions/current",
    query: { app },
    accessToken: token,
  });
}

/**
 * Fetches a new access token. However many requests ask at once, one refresh is sent; and tabs take turns, because the
 * cookie rotates and the server takes the second use of one token for theft.
 * @throws Problem session-expired when there is no session any more, others when the server could not say
 */
export function refresh(): Promise<void> {
  refreshing ??= oneTabAtATime(refreshNow).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function refreshNow(): Promise<void> {
  const begun = turn;
  try {
    const session = await send<Session>({ method: "POST", path: "/api/sessions/refresh", body: { app } });
    if (turn === begun) begin(session);
  } catch (error) {
    // Only the server's "no" ends a session; a dead connection does not.
    if (turn === begun && isProblem(error, "session-expired", "unauthenticated")) {
      end({ expired: state.status === "signed-in" });
    } else if (state.status === "restoring") become({ status: "signed-out", expired: false });
    throw error;
  }
}

async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  // Locks are missing on plain http away from localhost; one tab alone needs none.
  if (!("locks" in navigator)) return work();
  await navigator.locks.request(`prescripto.refresh.${app}`, work);
}

function begin(session: Session): Me {
  turn += 1;
  accessToken = session.accessToken;
  localStorage.setItem(hintKey(), markOf(session.me));
  become({ status: "signed-in", me: session.me });
  return session.me;
}

/** Tells one person from another without saying who it is. */
function markOf(me: Me): string {
  return me.patientId ?? me.doctorId ?? me.role;
}

function end({ expired }: { expired: boolean }): void {
  turn += 1;
  accessToken = undefined;
  localStorage.removeItem(hintKey());
  become({ status: "signed-out", expired });
}

/** Drafts and attempts of who leaves are nobody else's business. */
function forgetTyped(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith("prescripto.")) sessionStorage.removeItem(key);
  }
}

function followOtherTabs(event: StorageEvent): void {
  if (event.key !== hintKey()) return;
  if (event.newValue === null) {
    turn += 1;
    accessToken = undefined;
    become({ status: "signed-out", expired: false });
  } else if (
    state.status === "signed-out" ||
    (state.status === "signed-in" && markOf(state.me) !== event.newValue)
  ) {
    restore();
  }
}

function become(next: SessionState): void {
  state = next;
  listeners.forEach((listener) => {
    listener();
  });
}
