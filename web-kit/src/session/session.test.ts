import { http, HttpResponse } from "msw";

import { problemResponse, aSession } from "../testing/handlers";
import { server } from "../testing/server";
import { aPatient } from "../testing/builders";
import { currentAccessToken, refresh, restore, sessionState, signIn, signOut, startSession } from "./session";

const credentials = { email: "meera@example.com", password: "a long enough one" };

function signsIn(): void {
  server.use(http.post("/api/sessions", () => HttpResponse.json(aSession())));
}

/** What the browser tells this tab when another one writes to the storage. */
function otherTabWrites(newValue: string | null): void {
  window.dispatchEvent(new StorageEvent("storage", { key: "prescripto.signed-in.PATIENT", newValue }));
}

it("says which app it signs in to, and remembers the person", async () => {
  let body: unknown;
  server.use(
    http.post("/api/sessions", async ({ request }) => {
      body = await request.json();
      return HttpResponse.json(aSession());
    }),
  );
  await signIn(credentials);
  expect(body).toEqual({ ...credentials, app: "PATIENT" });
  expect(sessionState()).toEqual({ status: "signed-in", me: aPatient() });
});

it("keeps the access token out of every storage", async () => {
  signsIn();
  await signIn(credentials);
  expect(currentAccessToken()).toBe("token-1");
  expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toMatch(
    /token-1|meera/,
  );
});

it("asks nothing on a stranger's first visit", () => {
  // No handler: a request would fail the test.
  startSession("PATIENT")();
  expect(sessionState()).toEqual({ status: "signed-out", expired: false });
});

it("restores the session after a reload from the cookie", async () => {
  signsIn();
  await signIn(credentials);
  server.use(http.post("/api/sessions/refresh", () => HttpResponse.json(aSession(aPatient(), "token-2"))));
  const stop = startSession("PATIENT");
  expect(sessionState()).toEqual({ status: "restoring" });
  await vi.waitFor(() => {
    expect(sessionState().status).toBe("signed-in");
  });
  expect(currentAccessToken()).toBe("token-2");
  stop();
});

it("sends one refresh, however many ask at once", async () => {
  let refreshes = 0;
  server.use(
    http.post("/api/sessions/refresh", () => {
      refreshes += 1;
      return HttpResponse.json(aSession());
    }),
  );
  await Promise.all([refresh(), refresh(), refresh()]);
  expect(refreshes).toBe(1);
});

it("takes turns with the other tabs where the browser has locks", async () => {
  const request = vi.fn((_name: string, work: () => Promise<void>) => work());
  vi.stubGlobal("navigator", { locks: { request } });
  server.use(http.post("/api/sessions/refresh", () => HttpResponse.json(aSession())));
  await refresh();
  expect(request).toHaveBeenCalledWith("prescripto.refresh.PATIENT", expect.any(Function));
});

it("ends when the server says the session is over, and says so", async () => {
  signsIn();
  await signIn(credentials);
  server.use(http.post("/api/sessions/refresh", () => problemResponse("session-expired", 401)));
  await expect(refresh()).rejects.toMatchObject({ type: "session-expired" });
  expect(sessionState()).toEqual({ status: "signed-out", expired: true });
  expect(currentAccessToken()).toBeUndefined();
});

it("does not end because the connection is gone", async () => {
  signsIn();
  await signIn(credentials);
  server.use(http.post("/api/sessions/refresh", () => HttpResponse.error()));
  await expect(refresh()).rejects.toMatchObject({ type: "unreachable" });
  expect(sessionState().status).toBe("signed-in");
});

it("is over here at once on sign-out, even when the server cannot be told", async () => {
  signsIn();
  await signIn(credentials);
  server.use(http.delete("/api/sessions/current", () => HttpResponse.error()));
  const told = signOut();
  expect(sessionState()).toEqual({ status: "signed-out", expired: false });
  await expect(told).rejects.toMatchObject({ type: "unreachable" });
});

it("stays signed out when a refresh that was under way comes back", async () => {
  signsIn();
  await signIn(credentials);
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((arrived) => {
    server.use(
      http.delete("/api/sessions/current", () => new HttpResponse(null, { status: 204 })),
      http.post("/api/sessions/refresh", async () => {
        arrived();
        await new Promise<void>((resolve) => (answer = resolve));
        return HttpResponse.json(aSession());
      }),
    );
  });
  const refreshing = refresh();
  await asked;
  await signOut();
  answer();
  await refreshing;
  expect(sessionState().status).toBe("signed-out");
  expect(currentAccessToken()).toBeUndefined();
});

it("signs out here when another tab does", async () => {
  signsIn();
  await signIn(credentials);
  otherTabWrites(null);
  expect(sessionState()).toEqual({ status: "signed-out", expired: false });
});

it("becomes the person who signed in in another tab", async () => {
  server.use(
    http.post("/api/sessions/refresh", () => HttpResponse.json(aSession(aPatient({ name: "Ravi" })))),
  );
  localStorage.setItem("prescripto.signed-in.PATIENT", "p2");
  otherTabWrites("p2");
  await vi.waitFor(() => {
    expect(sessionState()).toMatchObject({ status: "signed-in", me: { name: "Ravi" } });
  });
});

it("shows the signed-out face when restoring fails for want of a connection", async () => {
  server.use(http.post("/api/sessions/refresh", () => HttpResponse.error()));
  restore();
  await vi.waitFor(() => {
    expect(sessionState()).toEqual({ status: "signed-out", expired: false });
  });
});
