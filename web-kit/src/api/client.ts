import { currentAccessToken, mayRefresh, refresh } from "../session/session";
import { fetchFile, send, type HttpRequest } from "./http";
import { isProblem } from "./problem";

type Options = Pick<HttpRequest, "query" | "signal">;
type CommandOptions = Pick<HttpRequest, "idempotencyKey" | "signal">;

/**
 * The API as the signed-in person. Every call gives the body or throws a Problem. An access token that ran out is
 * renewed once and the request sent again; a second refusal is thrown.
 */
export const api = {
  get: <T>(path: string, options: Options = {}) => call<T>({ method: "GET", path, ...options }),
  post: <T>(path: string, body: unknown, options: CommandOptions = {}) =>
    call<T>({ method: "POST", path, body, ...options }),
  put: <T>(path: string, body: unknown, options: CommandOptions = {}) =>
    call<T>({ method: "PUT", path, body, ...options }),
  patch: <T>(path: string, body: unknown, options: CommandOptions = {}) =>
    call<T>({ method: "PATCH", path, body, ...options }),
  delete: <T>(path: string, options: Options = {}) => call<T>({ method: "DELETE", path, ...options }),
  /** The bytes of a file of that kind, for example `text/csv`. */
  file: (path: string, kind: string, options: Options = {}) =>
    asPerson((accessToken) => fetchFile({ method: "GET", path, file: kind, accessToken, ...options })),
};

function call<T>(request: HttpRequest): Promise<T> {
  return asPerson((accessToken) => send<T>({ ...request, accessToken }));
}

async function asPerson<T>(attempt: (accessToken: string | undefined) => Promise<T>): Promise<T> {
  const token = currentAccessToken();
  try {
    return await attempt(token);
  } catch (error) {
    if (!isProblem(error, "unauthenticated", "session-expired") || !mayRefresh()) throw error;
    // Another request may have renewed the token while this one was under way.
    if (currentAccessToken() === token) await refresh();
    return attempt(currentAccessToken());
  }
}
