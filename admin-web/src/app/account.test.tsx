import { answers } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { aDoctorMe, anAdmin, aStaffDoctor } from "../testing/builders";
import { renderApp, renderSignedOut } from "../testing/render-app";

/** What a screen reader is told by itself, found by its title. */
async function told(title: string): Promise<HTMLElement> {
  return (await screen.findByText(title)).closest<HTMLElement>("[role=status]")!;
}

it("leads who forgot the password from the door to a mail", async () => {
  server.use(http.post("/api/password-resets", () => new HttpResponse(null, { status: 202 })));
  const { user } = renderSignedOut("/admin/overview");
  await user.click(await screen.findByRole("link", { name: "Forgot your password?" }));
  await screen.findByRole("heading", { name: "Forgot your password?" });
  await user.type(await screen.findByLabelText("Email"), "asha@example.com");
  await user.click(screen.getByRole("button", { name: "Send me a link" }));
  expect(await told("Look into your mail")).toHaveTextContent("If there is an account with asha@example.com");
});

it("opens the mailed links to who is signed out", async () => {
  let sent: unknown;
  server.use(
    http.post("/api/password-resets/completion", async ({ request }) => {
      sent = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderSignedOut("/new-password#the-token");
  await user.type(await screen.findByLabelText("New password"), "four words easily kept");
  await user.click(screen.getByRole("button", { name: "Change my password" }));
  expect(await told("Your password is changed")).toBeInTheDocument();
  expect(sent).toEqual({ token: "the-token", password: "four words easily kept" });
  await user.click(screen.getByRole("link", { name: "Sign in" }));
  expect(await screen.findByRole("button", { name: "Sign in" })).toBeInTheDocument();
});

it("lets a doctor do without the mail with the visits of the day", async () => {
  let sent: unknown;
  server.use(
    answers("/api/doctor/profile", aStaffDoctor()),
    answers("/api/me/preferences", { agenda: true }),
    http.patch("/api/me/preferences", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ agenda: false });
    }),
  );
  const { user } = await renderApp("/doctor/profile", aDoctorMe);
  const agenda = await screen.findByRole("switch", { name: "My visits of the day" });
  expect(agenda).toBeChecked();
  expect(screen.queryByRole("switch", { name: "Reminders of my visits" })).not.toBeInTheDocument();
  await user.click(agenda);
  await waitFor(() => {
    expect(agenda).not.toBeChecked();
  });
  expect(sent).toEqual({ agenda: false });
});

it("asks a doctor whose address is not confirmed, and nobody else", async () => {
  server.use(
    answers("/api/doctor/profile", aStaffDoctor()),
    answers("/api/me/preferences", { agenda: true }),
  );
  await renderApp("/doctor/profile", { ...aDoctorMe, addressConfirmed: false });
  expect(await screen.findByText("Is this your address?")).toBeInTheDocument();
});

it("shows a message about an account, which belongs to no visit", async () => {
  const message = {
    id: "0193569a-1c00-7abc-8000-00000000000a:PASSWORD_RESET",
    kind: "PASSWORD_RESET",
    status: "SENT",
    accountId: "acc_1",
    happenedAt: "2026-11-25T03:00:00Z",
    attempts: 1,
    changedAt: "2026-11-25T03:00:01Z",
  };
  server.use(
    answers("/api/messages", { items: [message] }),
    answers("/api/messages/queues", { items: [] }),
    answers("/api/messages/parked", { items: [] }),
    answers("/api/messages/:id", message),
  );
  const { user } = await renderApp("/admin/messages", anAdmin);
  await user.click(await screen.findByRole("link", { name: /^Link to a new password/ }));
  expect(await screen.findByText("The holder of the account")).toBeInTheDocument();
  expect(screen.getByText("acc_1")).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: "The patient of this visit" })).not.toBeInTheDocument();
});
