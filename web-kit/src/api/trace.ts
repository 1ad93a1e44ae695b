/** What one request and everything it causes have in common: log lines, messages, mails, audit entries. */
export interface Trace {
  /** What people are given as a reference. */
  id: string;
  /** W3C Trace Context, as the header `traceparent` carries it. */
  header: string;
}

/** A new trace. The last two digits say that this browser keeps no record of it; whether the servers do is theirs to decide. */
export function newTrace(): Trace {
  const random = crypto.getRandomValues(new Uint8Array(24));
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const id = hex.slice(0, 32);
  return { id, header: `00-${id}-${hex.slice(32)}-00` };
}
