import { http, HttpResponse } from "msw";

import { aSession, problemResponse } from "../testing/handlers";
import { server } from "../testing/server";
import { aPatient } from "../testing/builders";
import { sessionState, signIn } from "../session/session";
import { api } from "./client";

/** An API whose first access token has run out; gives the tokens it was asked with. */
function withExpiredToken(refreshAnswer: () => Response): {
  tokens: (string | null)[];
  refreshes: () => number;
} {
  const tokens: (string | null)[] = [];
  let refreshes = 0;
  server.use(
    http.post("/api/sessions", () => HttpResponse.json(aSession(aPatient(), "old"))),
    http.post("/api/sessions/refresh", () => {
      refreshes += 1;
      return refreshAnswer();
    }),
    http.get("/api/appointments", ({ request }) => {
      const token = request.headers.get("Authorization");
      tokens.push(token);
      return token === "Bearer new"
        ? HttpResponse.json({ items: [] })
        : problemResponse("unauthenticated", 401);
    }),
  );
  return { tokens, refreshes: () => refreshes };
}

const renewed = () => HttpResponse.json(aSession(aPatient(), "new"));
const credentials = { email: "meera@example.com", password: "a long enough one" };

it("renews an access token that ran out, once, and repeats the request", async () => {
  const { tokens, refreshes } = withExpiredToken(renewed);
  await signIn(credentials);
  await expect(api.get("/api/appointments")).resolves.toEqual({ items: [] });
  expect(tokens).toEqual(["Bearer old", "Bearer new"]);
  expect(refreshes()).toBe(1);
});

it("shares one renewal between requests that fail together", async () => {
  const { refreshes } = withExpiredToken(renewed);
  await signIn(credentials);
  await Promise.all([
    api.get("/api/appointments"),
    api.get("/api/appointments"),
    api.get("/api/appointments"),
  ]);
  expect(refreshes()).toBe(1);
});

it("gives up after one renewal", async () => {
  const { tokens, refreshes } = withExpiredToken(() => HttpResponse.json(aSession(aPatient(), "no better")));
  await signIn(credentials);
  await expect(api.get("/api/appointments")).rejects.toMatchObject({ type: "unauthenticated" });
  expect(tokens).toHaveLength(2);
  expect(refreshes()).toBe(1);
});

it("tells that the session is over when it cannot be renewed", async () => {
  withExpiredToken(() => problemResponse("session-expired", 401));
  await signIn(credentials);
  await expect(api.get("/api/appointments")).rejects.toMatchObject({ type: "session-expired" });
  expect(sessionState()).toEqual({ status: "signed-out", expired: true });
});

it("does not try to renew what a stranger never had", async () => {
  const { refreshes } = withExpiredToken(renewed);
  await expect(api.get("/api/appointments")).rejects.toMatchObject({ type: "unauthenticated" });
  expect(refreshes()).toBe(0);
});

it("sends the body as JSON with its Idempotency-Key, and gives the answer", async () => {
  const seen: unknown[] = [];
  server.use(
    http.post("/api/appointments", async ({ request }) => {
      seen.push(request.headers.get("Idempotency-Key"), await request.json());
      return HttpResponse.json({ id: "a1" }, { status: 201 });
    }),
  );
  await expect(api.post("/api/appointments", { doctorId: "d1" }, { idempotencyKey: "k1" })).resolves.toEqual({
    id: "a1",
  });
  expect(seen).toEqual(["k1", { doctorId: "d1" }]);
});

it("leaves empty filters out of the address", async () => {
  let asked = "";
  server.use(
    http.get("/api/doctors", ({ request }) => {
      asked = new URL(request.url).search;
      return HttpResponse.json({ items: [] });
    }),
  );
  await api.get("/api/doctors", { query: { specialty: undefined, q: "", limit: 20 } });
  expect(asked).toBe("?limit=20");
});

it("gives nothing for an answer without content", async () => {
  server.use(http.delete("/api/things/1", () => new HttpResponse(null, { status: 204 })));
  await expect(api.delete("/api/things/1")).resolves.toBeUndefined();
});

it("throws the problem the server describes", async () => {
  server.use(
    http.get("/api/doctors/x", () =>
      HttpResponse.json(
        { type: "/problems/too-many-requests", title: "Slow down", status: 429, correlation: "c-1" },
        { status: 429, headers: { "Content-Type": "application/problem+json", "Retry-After": "7" } },
      ),
    ),
  );
  await expect(api.get("/api/doctors/x")).rejects.toMatchObject({
    type: "too-many-requests",
    status: 429,
    correlation: "c-1",
    retryAfter: 7,
  });
});

it.each([
  ["a gateway's page", () => new HttpResponse("<h1>Bad gateway</h1>", { status: 502 })],
  ["a type we do not know", () => HttpResponse.json({ type: "/problems/flood" }, { status: 500 })],
  [
    "broken JSON in a good answer",
    () => new HttpResponse("{", { headers: { "Content-Type": "application/json" } }),
  ],
])("calls %s unexpected", async (_name, answer) => {
  server.use(http.get("/api/clinic", answer));
  await expect(api.get("/api/clinic")).rejects.toMatchObject({ type: "unexpected" });
});

it("calls a dead connection unreachable", async () => {
  server.use(http.get("/api/clinic", () => HttpResponse.error()));
  await expect(api.get("/api/clinic")).rejects.toMatchObject({ type: "unreachable", status: 0 });
});

it("fetches a file as it is, with the token, and throws the problem there is instead", async () => {
  server.use(
    http.post("/api/sessions", () => HttpResponse.json(aSession(aPatient(), "t"))),
    http.get("/api/list.csv", ({ request }) =>
      request.headers.get("Authorization") === "Bearer t" &&
      request.headers.get("Accept")?.startsWith("text/csv")
        ? new HttpResponse("a;b", { headers: { "Content-Type": "text/csv" } })
        : problemResponse("unauthenticated", 401),
    ),
    http.get("/api/other.csv", () => problemResponse("forbidden", 403)),
  );
  await signIn(credentials);
  await expect((await api.file("/api/list.csv", "text/csv")).text()).resolves.toBe("a;b");
  await expect(api.file("/api/other.csv", "text/csv")).rejects.toMatchObject({ type: "forbidden" });
});

it("names a filter again and again for each of its values", async () => {
  let asked = "";
  server.use(
    http.get("/api/appointments", ({ request }) => {
      asked = new URL(request.url).search;
      return HttpResponse.json({});
    }),
  );
  await api.get("/api/appointments", { query: { status: ["HELD", "BOOKED"], none: [] } });
  expect(asked).toBe("?status=HELD&status=BOOKED");
});
