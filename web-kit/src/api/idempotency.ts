import { isProblem, Problem } from "./problem";

/** Longer than the server lets anything run before it lets somebody else go on with it. */
const ASKED_AGAIN = 30;

const storageKey = (attempt: string) => `prescripto.attempt.${attempt}`;

/**
 * The Idempotency-Key of an attempt, the same until the attempt is settled: through a lost answer, a sign-in and a
 * reload in this tab. So a repetition is answered with what the first one did.
 */
export function keyOfAttempt(attempt: string): string {
  const known = sessionStorage.getItem(storageKey(attempt));
  if (known !== null) return known;
  const key = randomId();
  sessionStorage.setItem(storageKey(attempt), key);
  return key;
}

/** The server has answered for good: the next attempt at the same thing is a new one. */
export function settleAttempt(attempt: string): void {
  sessionStorage.removeItem(storageKey(attempt));
}

/**
 * Sends an attempt under its key. Settled once the server has decided; else it may have been done, so the key is kept.
 * While the server is still at work on the same, sent before, its answer is waited for.
 */
export async function sendAttempt<Answer>(
  attempt: string,
  send: (idempotencyKey: string) => Promise<Answer>,
): Promise<Answer> {
  const isNew = sessionStorage.getItem(storageKey(attempt)) === null;
  try {
    const answer = await whenDone(() => send(keyOfAttempt(attempt)));
    settleAttempt(attempt);
    return answer;
  } catch (error) {
    if (isDecided(error)) settleAttempt(attempt);
    // What was typed has changed since the key was first sent: that is another attempt.
    if (!isNew && isProblem(error, "idempotency-key-reused")) return sendAttempt(attempt, send);
    throw error;
  }
}

async function whenDone<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let asked = 0; ; asked++) {
    try {
      return await ask();
    } catch (error) {
      if (!isProblem(error, "still-running") || asked === ASKED_AGAIN) throw error;
      const seconds = error.retryAfter ?? 1;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}

/** A problem that names a time to wait is none: the attempt is still under way. */
function isDecided(error: unknown): boolean {
  return (
    error instanceof Problem &&
    error.retryAfter === undefined &&
    [400, 403, 404, 409, 422].includes(error.status)
  );
}

/** A UUID, version 4. Not crypto.randomUUID, which is missing on plain http away from localhost. */
function randomId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, i) => {
    const marked = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, "0");
  }).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
