import { http, HttpResponse, type HttpHandler } from "msw";

import type { ProblemType } from "../api/problem";
import type { Me, ProblemDocument, Session } from "../api/types";
import { aPatient } from "./builders";

/** GET that answers this. */
export function answers(path: string, body: object): HttpHandler {
  return http.get(path, () => HttpResponse.json(body));
}

/** An RFC 9457 answer, as the API gives it. */
export function problemResponse(type: ProblemType, status: number, more: Partial<ProblemDocument> = {}) {
  return HttpResponse.json(
    { type: `/problems/${type}`, title: type, status, correlation: "test-correlation", ...more },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}

export function aSession(me: Me = aPatient(), accessToken = "token-1"): Session {
  return { accessToken, expiresAt: "2026-11-23T10:15:00Z", me };
}

/** POST /api/sessions and its refresh answer with this person. */
export function sessionsOf(me: Me = aPatient()): HttpHandler[] {
  return [
    http.post("/api/sessions", () => HttpResponse.json(aSession(me))),
    http.post("/api/sessions/refresh", () => HttpResponse.json(aSession(me, "token-2"))),
    http.delete("/api/sessions/current", () => new HttpResponse(null, { status: 204 })),
  ];
}
