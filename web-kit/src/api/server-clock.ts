/** How far the server's clock is ahead of this device's at least, in milliseconds; undefined until the server is heard. */
let ahead: number | undefined;

/** What further apart than this cannot be the same clock on this device: somebody has set it. */
const SET_ANEW_MILLIS = 2_000;

/**
 * Learns the server's time from an answer's Date header. It names the beginning of the second in which it was written, and
 * the answer took its time to come, so the server's clock shows at least that, and each answer can only say more. So what
 * ends at an instant ends here never before it ends there, and a second later at most. An answer that lay in a cache says
 * in its Age header for how many seconds.
 */
export function hearServerTime(headers: Headers): void {
  const second = Date.parse(headers.get("Date") ?? "");
  if (Number.isNaN(second)) return;
  const age = Number(headers.get("Age") ?? 0) * 1_000;
  const atLeast = second + (Number.isNaN(age) ? 0 : age) - Date.now();
  const isSameClock = ahead !== undefined && Math.abs(atLeast - ahead) <= SET_ANEW_MILLIS;
  ahead = isSameClock ? Math.max(ahead ?? atLeast, atLeast) : atLeast;
}

/** The time now in milliseconds as the server has it, whatever this device's clock says; what ends at an instant is measured by it. */
export function serverNow(): number {
  return Date.now() + (ahead ?? 0);
}

/** Trusts the device again: for tests, of which each begins on a new one. */
export function forgetServerTime(): void {
  ahead = undefined;
}
