/** How far the server's clock is ahead of this device's, in milliseconds. */
let ahead = 0;

/**
 * Learns the server's time from an answer's Date header: it was written somewhere between sending and now, in a second
 * of which it names the beginning. So it is right to a second and half the time the answer took. An answer that lay in
 * a cache says in its Age header for how many seconds.
 */
export function hearServerTime(headers: Headers, sentAt: number): void {
  const second = Date.parse(headers.get("Date") ?? "");
  if (Number.isNaN(second)) return;
  const age = Number(headers.get("Age") ?? 0) * 1_000;
  ahead = second + (Number.isNaN(age) ? 0 : age) + 500 - (sentAt + Date.now()) / 2;
}

/** The time now in milliseconds as the server has it, whatever this device's clock says; what ends at an instant is measured by it. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** Trusts the device again: for tests, of which each begins on a new one. */
export function forgetServerTime(): void {
  ahead = 0;
}
