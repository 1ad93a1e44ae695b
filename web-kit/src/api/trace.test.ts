import { http, HttpResponse } from "msw";

import { problemResponse } from "../testing/handlers";
import { server } from "../testing/server";
import { api } from "./client";
import { newTrace } from "./trace";

it("begins a trace as W3C has it, another one each time, and records nothing itself", () => {
  const { id, header } = newTrace();
  expect(header).toMatch(new RegExp(`^00-${id}-[0-9a-f]{16}-00$`));
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(newTrace().id).not.toBe(id);
});

it("sends it with every request, and gives it as the reference of an answer that names none", async () => {
  let sent = "";
  server.use(
    http.get("/api/me", ({ request }) => {
      sent = request.headers.get("traceparent") ?? "";
      return new HttpResponse("Bad Gateway", { status: 502 });
    }),
  );
  await expect(api.get("/api/me")).rejects.toMatchObject({ type: "unexpected", status: 502 });
  const reference: unknown = await api.get("/api/me").catch((error: unknown) => error);
  expect(reference).toMatchObject({ correlation: sent.split("-")[1] });
});

it("believes an answer that names its own", async () => {
  server.use(http.get("/api/me", () => problemResponse("busy", 503)));
  await expect(api.get("/api/me")).rejects.toMatchObject({ correlation: "test-correlation" });
});
