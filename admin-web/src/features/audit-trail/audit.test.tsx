import type { AuditEntry, TrailIntegrity } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { anAdmin } from "../../testing/builders";
import { renderApp } from "../../testing/render-app";

const intact: TrailIntegrity = {
  state: "INTACT",
  verifiedAt: "2026-11-23T06:30:00Z",
  verified: 1204,
  gaps: 0,
  heads: [],
};

function anEntry(type: string, occurredAt: string, data: Record<string, unknown> = {}): AuditEntry {
  return {
    eventId: `event-${type}`,
    type,
    subject: "apt_1",
    sequence: 1,
    actorRole: "PATIENT",
    occurredAt,
    recordedAt: occurredAt,
    correlationId: "4f1c2b3a4d5e6f70",
    data,
  };
}

it("tells the story of a visit from its beginning", async () => {
  let asked: URLSearchParams | undefined;
  server.use(
    http.get("/api/audit", ({ request }) => {
      asked = new URL(request.url).searchParams;
      return HttpResponse.json({
        items: [
          anEntry("APPOINTMENT_CANCELLED", "2026-11-20T09:00:00Z", {
            start: "2026-11-24T05:00:00Z",
            refundPercent: 100,
          }),
          anEntry("APPOINTMENT_BOOKED", "2026-11-20T08:00:00Z", { start: "2026-11-24T05:00:00Z" }),
        ],
      });
    }),
  );
  await renderApp("/admin/audit/appointments/apt_1", anAdmin);
  const [booked, cancelled] = await within(screen.getByRole("main")).findAllByRole("listitem");
  expect(booked).toHaveTextContent("Visit booked");
  expect(booked).toHaveTextContent("13:30");
  expect(cancelled).toHaveTextContent("100% of what was paid goes back");
  expect(asked?.get("appointment")).toBe("apt_1");
});

it("says when nothing is written about a visit", async () => {
  server.use(answers("/api/audit", { items: [] }));
  await renderApp("/admin/audit/appointments/apt_1", anAdmin);
  expect(await screen.findByText("Nothing yet")).toBeInTheDocument();
});

it("says that the trail is unchanged, and since when that is known", async () => {
  server.use(answers("/api/audit", { items: [] }), answers("/api/audit/integrity", intact));
  await renderApp("/admin/audit", anAdmin);
  expect(await screen.findByText("Unchanged")).toBeInTheDocument();
  expect(screen.getByText(/1204 entries held against their hashes/)).toBeInTheDocument();
});

it("names the first entry that somebody changed", async () => {
  server.use(
    answers("/api/audit", { items: [] }),
    answers("/api/audit/integrity", {
      ...intact,
      state: "BROKEN",
      firstBreak: {
        topic: "booking.events",
        partition: 2,
        position: 17,
        reason: "the entry is not what was appended",
      },
    } satisfies TrailIntegrity),
  );
  await renderApp("/admin/audit", anAdmin);
  const note = await screen.findByText("Changed by somebody");
  const status = note.closest<HTMLElement>("[role=status]");
  if (status === null) throw new Error("no status");
  expect(within(status).getByText(/Entry 17 of chain 2/)).toBeInTheDocument();
});

it("exports what the filter leaves, and says why when it cannot", async () => {
  const asked: string[] = [];
  server.use(
    answers("/api/audit", { items: [] }),
    answers("/api/audit/integrity", intact),
    http.get("/api/audit/export", ({ request }) => {
      asked.push(new URL(request.url).search);
      return problemResponse("busy", 503);
    }),
  );
  const { user } = await renderApp("/admin/audit?patient=pat_3", anAdmin);
  await user.click(await screen.findByRole("button", { name: "Export these (JSON)" }));
  expect(await screen.findByRole("alert")).toBeInTheDocument();
  expect(asked).toEqual(["?patient=pat_3"]);
});

it("says in words whom somebody read about, and how often", async () => {
  server.use(
    answers("/api/audit", {
      items: [
        {
          ...anEntry("PATIENT_READ", "2026-11-23T06:00:00Z", {
            actorId: "acc_4",
            shown: "PATIENTS",
            patientIds: ["pat_1", "pat_2"],
            appointmentIds: [],
            more: false,
            times: 3,
            until: "2026-11-23T06:00:20Z",
          }),
          subject: "acc_4",
          sequence: undefined,
          actorRole: "ADMIN",
          actorId: "acc_4",
        },
      ],
    }),
    answers("/api/audit/integrity", intact),
  );
  const { user } = await renderApp("/admin/audit", anAdmin);
  expect(await screen.findByText("A list of patients · 2 patients · 3 times")).toBeInTheDocument();
  await user.click(screen.getByRole("link", { name: /Patient data read/ }));
  expect(await screen.findByRole("link", { name: "pat_2" })).toHaveAttribute(
    "href",
    "/admin/audit?patient=pat_2",
  );
  expect(screen.queryByText(/^change/)).not.toBeInTheDocument();
});

it("says in words what somebody looked for in the trail", async () => {
  const searched = (filter: Record<string, string>) => ({
    ...anEntry("AUDIT_SEARCHED", "2026-11-23T06:00:00Z", { actorId: "acc_4", times: 2, ...filter }),
    eventId: JSON.stringify(filter),
  });
  server.use(
    answers("/api/audit", {
      items: [searched({ patientId: "pat_1", type: "SIGNED_IN" }), searched({})],
    }),
    answers("/api/audit/integrity", intact),
  );
  await renderApp("/admin/audit", anAdmin);
  expect(await screen.findByText("For a patient and “Signed in” · 2 times")).toBeInTheDocument();
  expect(screen.getByText("2 times")).toBeInTheDocument();
});

it("shows what was before and what is now", async () => {
  server.use(
    answers("/api/audit", {
      items: [
        anEntry("SCHEDULE_CHANGED", "2026-11-23T06:00:00Z", {
          doctorId: "doc_2",
          changes: [
            { field: "hours.MONDAY", before: "09:00-13:00", after: "10:00-13:00" },
            { field: "dailyLimit", after: "12" },
          ],
        }),
      ],
    }),
    answers("/api/audit/integrity", intact),
  );
  const { user } = await renderApp("/admin/audit", anAdmin);
  await user.click(await screen.findByRole("link", { name: /Schedule changed/ }));
  const hours = await screen.findByText("Hours on Monday");
  expect(hours.parentElement).toHaveTextContent("09:00-13:00 → 10:00-13:00");
  expect(screen.getByText("Visits a day at most").parentElement).toHaveTextContent("nothing → 12");
});
