import type { PatientMessage } from "@prescripto/web-kit/api/types";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { aVisit } from "@prescripto/web-kit/testing/visits";
import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { itIs, renderApp, signedIn } from "../../testing/render-app";

function aMessage(more: Partial<PatientMessage>): PatientMessage {
  return { id: "m1", kind: "BOOKED", status: "SENT", at: "2026-11-24T03:00:00Z", ...more };
}

/** What is told of the visit's messages, once they are there. */
async function shown() {
  return within(await screen.findByRole("region", { name: "What we emailed you" }));
}

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
  signedIn();
  server.use(answers("/api/appointments/a1", aVisit({ id: "a1" })));
});

it("says what was sent, when and to which address", async () => {
  const asked: string[] = [];
  server.use(
    http.get("/api/patient/messages", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("appointment")!);
      return HttpResponse.json({ items: [aMessage({ to: "m•••@e•••.com" })] });
    }),
  );
  renderApp("/appointments/a1");
  const messages = await shown();
  expect(await messages.findByText("Your visit is booked")).toBeInTheDocument();
  expect(messages.getByText("Sent today 08:30 to m•••@e•••.com")).toBeInTheDocument();
  expect(asked).toEqual(["a1"]);
});

it.each([
  [
    { kind: "REMINDED_ON_EVE", status: "PENDING", dueAt: "2026-11-25T08:30:00Z" },
    "Will be sent tomorrow 14:00",
  ],
  [{ status: "PENDING" }, "On its way"],
  [{ status: "SENDING" }, "On its way"],
  [{ status: "WITHDRAWN", why: "CANCELLED" }, "Not sent: the visit was cancelled before"],
  [{ status: "WITHDRAWN", why: "SOMETHING_NEW" }, "Not sent: it was no longer true"],
  [{ status: "GIVEN_UP" }, "Could not be delivered. Please check the email address in your details."],
] as const)("says in plain words where a message stands: %j", async (more, words) => {
  server.use(answers("/api/patient/messages", { items: [aMessage(more)] }));
  renderApp("/appointments/a1");
  expect(await (await shown()).findByText(words)).toBeInTheDocument();
});

it("says so while there is nothing yet", async () => {
  renderApp("/appointments/a1");
  expect(await (await shown()).findByText("Nothing yet.")).toBeInTheDocument();
});

it("leaves the visit as it is while the messages cannot be had, and asks again when wanted", async () => {
  server.use(http.get("/api/patient/messages", () => problemResponse("busy", 503)));
  const { user } = renderApp("/appointments/a1");
  const messages = await shown();
  expect(await messages.findByText(/cannot be shown just now/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /Cancel/ })).toBeInTheDocument();
  server.use(answers("/api/patient/messages", { items: [aMessage({})] }));
  await user.click(messages.getByRole("button", { name: "Try again" }));
  expect(await messages.findByText("Your visit is booked")).toBeInTheDocument();
});
