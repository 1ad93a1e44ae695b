import { Problem } from "./problem";
import { hearServerTime } from "./server-clock";
import { newTrace, type Trace } from "./trace";

export interface HttpRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Relative, beginning with `/api`. */
  path: string;
  /** Left out where undefined or empty; a list becomes the name again and again. */
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  /** Sent as JSON, or as it is when it is FormData. */
  body?: unknown;
  accessToken?: string | undefined;
  /** The same for every repetition of one attempt to create something. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** The kind of file that is wanted instead of JSON, for example `text/csv`. */
  file?: string;
}

/** Sends one request for a file; gives all of its bytes or throws a Problem: half a file is none. */
export async function fetchFile(request: HttpRequest & { file: string }): Promise<Blob> {
  const trace = newTrace();
  const response = await fetched(request, trace);
  if (!response.ok) throw await Problem.from(response, trace.id);
  try {
    return await response.blob();
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new Problem("unexpected", response.status, { correlation: trace.id });
  }
}

/** Sends one request; gives the body (undefined for 204, and for 202: done later) or throws a Problem. An aborted request throws as fetch does. */
export async function send<T>(request: HttpRequest): Promise<T> {
  const trace = newTrace();
  const response = await fetched(request, trace);
  if (!response.ok) throw await Problem.from(response, trace.id);
  try {
    return await bodyOf<T>(response);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new Problem("unexpected", response.status, { correlation: trace.id });
  }
}

async function fetched(request: HttpRequest, trace: Trace): Promise<Response> {
  const { body, signal } = request;
  try {
    const response = await fetch(request.path + queryString(request.query), {
      method: request.method,
      headers: headersOf(request, trace),
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    hearServerTime(response.headers);
    return response;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new Problem("unreachable", 0);
  }
}

function headersOf({ body, accessToken, idempotencyKey, file }: HttpRequest, trace: Trace): Headers {
  const headers = new Headers({
    Accept: `${file ?? "application/json"}, application/problem+json`,
    traceparent: trace.header,
  });
  if (body !== undefined && !(body instanceof FormData)) headers.set("Content-Type", "application/json");
  if (accessToken !== undefined) headers.set("Authorization", `Bearer ${accessToken}`);
  if (idempotencyKey !== undefined) headers.set("Idempotency-Key", idempotencyKey);
  return headers;
}

function queryString(query: HttpRequest["query"] = {}): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) given.append(name, String(one));
    else if (value !== undefined && value !== "") given.set(name, String(value));
  }
  return given.size === 0 ? "" : `?${given.toString()}`;
}

async function bodyOf<T>(response: Response): Promise<T> {
  const isEmpty = response.status === 204 || response.status === 202;
  const body: unknown = isEmpty ? undefined : await response.json();
  // Here bytes become types: the server's own contract test proves that it sends what the schema says.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the one place
  return body as T;
}
