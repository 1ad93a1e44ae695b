import type { Affected, ProblemDocument, Slot } from "./types";

/** Every problem the API can answer (the last part of its `type`), and `unreachable`: no answer at all. */
export const problemTypes = [
  "validation",
  "malformed",
  "unauthenticated",
  "wrong-credentials",
  "session-expired",
  "forbidden",
  "wrong-app",
  "not-found",
  "email-taken",
  "link-expired",
  "slot-taken",
  "slot-not-offered",
  "patient-busy",
  "already-over",
  "stale",
  "visits-to-come",
  "hold-lapsed",
  "too-many-holds",
  "too-late",
  "schedule-impact",
  "idempotency-key-reused",
  "still-running",
  "too-many-requests",
  "already-paid",
  "not-payable",
  "payments-off",
  "payments-away",
  "payment-not-verified",
  "photo-refused",
  "payload-too-large",
  "method-not-allowed",
  "unsupported-media-type",
  "not-acceptable",
  "busy",
  "unexpected",
  "unreachable",
] as const;

export type ProblemType = (typeof problemTypes)[number];

type SentProblem = Partial<ProblemDocument> & { affected?: Affected[] };

/** What the client throws for every request that did not succeed. */
export class Problem extends Error {
  readonly type: ProblemType;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The trace of this one request: finds it in logs, messages and the audit trail. */
  readonly correlation: string | undefined;
  /** Refused fields: JSON Pointer into the request -> words for people. */
  readonly fields: readonly { pointer: string; detail: string }[];
  /** With `slot-taken` and `slot-not-offered`: free slots close to the one that was asked for. */
  readonly near: readonly Slot[];
  /** With `schedule-impact`: booked visits that would no longer fit, and that nobody has decided about. */
  readonly affected: readonly Affected[];
  /** With `too-many-requests` and `busy`: seconds to wait. */
  readonly retryAfter: number | undefined;

  constructor(type: ProblemType, status: number, document?: SentProblem, retryAfter?: number) {
    super(document?.title ?? type);
    this.name = "Problem";
    this.type = type;
    this.status = status;
    this.correlation = document?.correlation;
    this.fields = document?.errors ?? [];
    this.near = document?.near ?? [];
    this.affected = document?.affected ?? [];
    this.retryAfter = retryAfter;
  }

  /** @param reference what the request was sent with, for an answer that does not say it itself */
  static async from(response: Response, reference: string): Promise<Problem> {
    const document = { correlation: reference, ...(await documentOf(response)) };
    const retryAfter = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
    return new Problem(
      typeOf(document.type),
      response.status,
      document,
      Number.isNaN(retryAfter) ? undefined : retryAfter,
    );
  }
}

/** Whether this error is the given problem. */
export function isProblem(error: unknown, ...types: ProblemType[]): error is Problem {
  return error instanceof Problem && types.includes(error.type);
}

async function documentOf(response: Response): Promise<SentProblem> {
  if (!(response.headers.get("Content-Type") ?? "").includes("json")) return {};
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}

/** "/problems/slot-taken" or "slot-taken" -> "slot-taken" */
export function typeOf(uri: string | undefined): ProblemType {
  const slug = uri?.split("/").at(-1);
  return problemTypes.find((type) => type === slug) ?? "unexpected";
}
