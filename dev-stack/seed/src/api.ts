/**
 * A small client of booking-service's public API, for programs outside a browser. It knows no endpoint: whoever uses it
 * says the path. Signing in gives another client, so one program can be several people at once.
 */
import type { App, ProblemDocument, Session } from "@prescripto/web-kit/api/types";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface Request {
  method: Method;
  /** From the root, with its query: `/api/doctors?limit=50`. */
  path: string;
  /** FormData and strings go as they are, everything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** What came back, whatever the status. */
export interface Answer {
  status: number;
  /** The media type, without parameters; empty when there is no body. */
  type: string;
  headers: Headers;
  /** Parsed when it is JSON, else the text. */
  body: unknown;
}

/** Nobody answered. */
export class Unreachable extends Error {
  constructor(url: string, cause: unknown) {
    super(`no answer from ${url}`, { cause });
    this.name = "Unreachable";
  }
}

/** The API answered, and refused. */
export class Refused extends Error {
  readonly answer: Answer;
  /** The last part of the problem's type: `slot-taken`; empty when the answer is no problem document. */
  readonly problem: string;

  constructor(request: Request, answer: Answer) {
    super(`${request.method} ${request.path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    this.name = "Refused";
    this.answer = answer;
    this.problem = problemOf(answer)?.type.split("/").at(-1) ?? "";
  }
}

/** The problem document of an answer, if it is one. */
export function problemOf(answer: Answer): ProblemDocument | undefined {
  return answer.type === "application/problem+json" ? typed<ProblemDocument>(answer.body) : undefined;
}

/** The header of something that is to be created, and of no other. */
export function anyKey(): Record<string, string> {
  return { "Idempotency-Key": crypto.randomUUID() };
}

const PATIENCE = { tries: 5, timeoutMillis: 20_000, longestPauseSeconds: 61 };

export class Api {
  readonly base: string;
  readonly #accessToken: string | undefined;

  /** @param base scheme, host and port, without a slash at the end */
  constructor(base: string, accessToken?: string) {
    this.base = base;
    this.#accessToken = accessToken;
  }

  /** Sends once and gives the answer, also a refusal. Throws Unreachable. */
  async send(request: Request): Promise<Answer> {
    const url = this.base + request.path;
    try {
      const response = await fetch(url, {
        method: request.method,
        headers: this.#headersOf(request),
        body: bodyOf(request.body),
        signal: AbortSignal.timeout(PATIENCE.timeoutMillis),
      });
      const type = (response.headers.get("Content-Type") ?? "").split(";", 1)[0] ?? "";
      const text = await response.text();
      return {
        status: response.status,
        type,
        headers: response.headers,
        body: type.endsWith("json") && text !== "" ? JSON.parse(text) : text,
      };
    } catch (error) {
      throw new Unreachable(url, error);
    }
  }

  /** Sends, waits when the server asks to, and gives the body. Throws Refused and Unreachable. */
  async call<T>(request: Request): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.send(request);
      if (answer.status < 300) return typed<T>(answer.body);
      const pause = pauseAskedFor(answer);
      if (pause === undefined || attempt === PATIENCE.tries) throw new Refused(request, answer);
      await new Promise((resolve) => setTimeout(resolve, pause * 1000));
    }
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>({ method: "GET", path });
  }

  post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.call<T>({ method: "POST", path, body, headers });
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.call<T>({ method: "PUT", path, body });
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.call<T>({ method: "PATCH", path, body });
  }

  /** Every item of a list, page after page. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let next: string | undefined = "";
    while (next !== undefined) {
      const after: string =
        next === "" ? "" : `${path.includes("?") ? "&" : "?"}after=${encodeURIComponent(next)}`;
      const page: { items: T[]; next?: string } = await this.get(path + after);
      items.push(...page.items);
      next = page.next;
    }
    return items;
  }

  /** The API as somebody who knows a password. */
  async signedIn(app: App, email: string, password: string): Promise<Api> {
    return this.as(await this.post<Session>("/api/sessions", { email, password, app }));
  }

  /** The same person at another of our services. */
  at(base: string): Api {
    return new Api(base, this.#accessToken);
  }

  /** The API as the person of a session. */
  as(session: Session): Api {
    return new Api(this.base, session.accessToken);
  }

  #headersOf({ body, headers }: Request): Record<string, string> {
    return {
      Accept: "application/json, application/problem+json",
      ...(this.#accessToken === undefined ? {} : { Authorization: `Bearer ${this.#accessToken}` }),
      ...(body === undefined || body instanceof FormData ? {} : { "Content-Type": "application/json" }),
      ...headers,
    };
  }
}

function bodyOf(body: unknown): string | FormData | null {
  if (body === undefined) return null;
  return typeof body === "string" || body instanceof FormData ? body : JSON.stringify(body);
}

/** Seconds to wait before trying again, when that is what the answer says. */
function pauseAskedFor(answer: Answer): number | undefined {
  if (problemOf(answer)?.type.endsWith("/still-running") !== true && ![429, 503].includes(answer.status)) {
    return undefined;
  }
  const seconds = Number.parseInt(answer.headers.get("Retry-After") ?? "1", 10);
  return Number.isNaN(seconds) ? 1 : Math.min(Math.max(seconds, 1), PATIENCE.longestPauseSeconds);
}

// Here bytes become types: the server's contract test proves that it sends what the schema says.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- that is what this is for
function typed<T>(body: unknown): T {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the one place
  return body as T;
}
