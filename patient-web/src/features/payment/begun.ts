const storageKey = (id: string) => `prescripto.paying.${id}`;

/** After this an attempt nobody heard of again is over, or known to the server. */
const MEMORY_MILLIS = 30 * 60_000;

/** Remembers on this device that the window was opened: whoever closes the tab and comes back finds out how it ended. */
export function rememberBegun(id: string): void {
  localStorage.setItem(storageKey(id), String(Date.now()));
}

/** It has an end now. */
export function forgetBegun(id: string): void {
  localStorage.removeItem(storageKey(id));
}

/** Whether a payment was begun here not long ago, of which no end is known. */
export function wasBegun(id: string): boolean {
  const at = Number(localStorage.getItem(storageKey(id)) ?? 0);
  return Math.abs(Date.now() - at) < MEMORY_MILLIS;
}
