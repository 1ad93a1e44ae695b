import { aPatient } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse, sessionsOf } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { restore } from "@prescripto/web-kit/session/session";
import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { renderApp, signedIn } from "../testing/render-app";

/** What was sent to these paths, in their order. */
function heard(method: "post" | "put" | "patch", path: string, answer: () => Response): unknown[] {
  const sent: unknown[] = [];
  server.use(
    http[method](path, async ({ request }) => {
      const text = await request.text();
      sent.push(text === "" ? undefined : JSON.parse(text));
      return answer();
    }),
  );
  return sent;
}

const empty = (status: number) => () => new HttpResponse(null, { status });

/** What a screen reader is told by itself, found by its title. */
async function told(title: string): Promise<HTMLElement> {
  return (await screen.findByText(title)).closest<HTMLElement>("[role=status]")!;
}

describe("a forgotten password", () => {
  it("is asked for from the sign-in page, and the answer does not say whether there is an account", async () => {
    const sent = heard("post", "/api/password-resets", empty(202));
    const { user, address } = renderApp("/sign-in");
    await user.type(await screen.findByLabelText("Email"), "meera@example.com");
    await user.click(screen.getByRole("link", { name: "Forgot your password?" }));
    expect(await screen.findByRole("heading", { name: "Forgot your password?" })).toBeInTheDocument();
    expect(address()).toBe("/forgot-password");
    expect(screen.getByLabelText("Email")).toHaveValue("meera@example.com");
    await user.click(screen.getByRole("button", { name: "Send me a link" }));
    expect(await told("Look into your mail")).toHaveTextContent(
      "If there is an account with meera@example.com, a link to a new password is on its way there.",
    );
    expect(sent).toEqual([{ email: "meera@example.com" }]);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByLabelText("Email")).toHaveValue("meera@example.com");
  });

  it("wants an address before it asks, and explains a refusal", async () => {
    server.use(http.post("/api/password-resets", () => problemResponse("too-many-requests", 429)));
    const { user } = renderApp("/forgot-password");
    await user.click(await screen.findByRole("button", { name: "Send me a link" }));
    expect(screen.getByLabelText("Email")).toHaveAccessibleDescription(/Please write your email/);
    await user.type(screen.getByLabelText("Email"), "meera@example.com");
    await user.click(screen.getByRole("button", { name: "Send me a link" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("That was a little too often");
  });

  it("is replaced by the mailed link, and who was signed in here is not any more", async () => {
    signedIn();
    const sent = heard("post", "/api/password-resets/completion", empty(204));
    const { user } = renderApp("/new-password#the-token");
    await user.type(await screen.findByLabelText("New password"), "short");
    await user.click(screen.getByRole("button", { name: "Change my password" }));
    expect(await screen.findByText("Please take at least 10 characters.")).toBeInTheDocument();
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText("New password"), " but longer now");
    await user.click(screen.getByRole("button", { name: "Change my password" }));
    expect(await told("Your password is changed")).toBeInTheDocument();
    expect(sent).toEqual([{ token: "the-token", password: "short but longer now" }]);
    await user.click(
      screen.getAllByRole("link", { name: "Sign in" }).find((link) => link.closest("main") !== null)!,
    );
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeInTheDocument();
  });

  it("shows the server's words beside the field, and where to go with a link that is no longer good", async () => {
    server.use(
      http.post(
        "/api/password-resets/completion",
        () =>
          problemResponse("validation", 422, {
            errors: [{ pointer: "/password", detail: "is too easy to guess; please choose another one" }],
          }),
        { once: true },
      ),
    );
    const { user } = renderApp("/new-password#the-token");
    await user.type(await screen.findByLabelText("New password"), "aaaaaaaaaaaa");
    await user.click(screen.getByRole("button", { name: "Change my password" }));
    expect(await screen.findByText(/This is too easy to guess/)).toBeInTheDocument();
    server.use(http.post("/api/password-resets/completion", () => problemResponse("link-expired", 410)));
    await user.click(screen.getByRole("button", { name: "Change my password" }));
    await waitFor(() => {
      expect(screen.getByRole("alert")).toHaveTextContent("This link is no longer good");
    });
    await user.click(screen.getByRole("link", { name: "Send me another link" }));
    expect(await screen.findByRole("heading", { name: "Forgot your password?" })).toBeInTheDocument();
  });
});

describe("confirming the address", () => {
  it("takes one click, and none happens by itself", async () => {
    const sent = heard("post", "/api/address-confirmations", empty(204));
    const { user } = renderApp("/confirm-address#the-token");
    const button = await screen.findByRole("button", { name: "Yes, this is my address" });
    expect(sent).toEqual([]);
    await user.click(button);
    expect(await told("Thank you. Your address is confirmed.")).toBeInTheDocument();
    expect(sent).toEqual([{ token: "the-token" }]);
  });

  it("says what to do with an old link", async () => {
    server.use(http.post("/api/address-confirmations", () => problemResponse("link-expired", 410)));
    const { user } = renderApp("/confirm-address#the-token");
    await user.click(await screen.findByRole("button", { name: "Yes, this is my address" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Sign in and have another one sent");
  });

  it("is asked for gently by who is signed in, and can be sent again", async () => {
    server.use(...sessionsOf(aPatient({ addressConfirmed: false })));
    server.use(answers("/api/appointments", { items: [] }));
    localStorage.setItem("prescripto.signed-in.PATIENT", "p1");
    restore();
    const sent = heard("post", "/api/me/address-confirmation", empty(202));
    const { user } = renderApp("/appointments");
    expect(await screen.findByText("Is this your address?")).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "My appointments" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Send it again" }));
    expect(await screen.findByText(/A link is on its way to/)).toBeInTheDocument();
    expect(sent).toHaveLength(1);
  });

  it("is not mentioned once it is done", async () => {
    signedIn();
    server.use(answers("/api/appointments", { items: [] }));
    renderApp("/appointments");
    expect(await screen.findByRole("heading", { name: "My appointments" })).toBeInTheDocument();
    expect(screen.queryByText("Is this your address?")).not.toBeInTheDocument();
  });
});

describe("mails one can do without", () => {
  it("are switched off in the profile, which says why others are not", async () => {
    signedIn();
    server.use(
      answers("/api/patient/profile", { id: "p1", name: "Meera Iyer", email: "meera@example.com" }),
      answers("/api/me/preferences", { reminders: true }),
    );
    const sent = heard("patch", "/api/me/preferences", () => HttpResponse.json({ reminders: false }));
    const { user } = renderApp("/profile");
    const reminders = await screen.findByRole("switch", { name: "Reminders of my visits" });
    expect(reminders).toBeChecked();
    expect(screen.queryByRole("switch", { name: "My visits of the day" })).not.toBeInTheDocument();
    expect(screen.getByText(/always reaches you/)).toBeInTheDocument();
    await user.click(reminders);
    await waitFor(() => {
      expect(reminders).not.toBeChecked();
    });
    expect(sent).toEqual([{ reminders: false }]);
  });

  it("are given up by the link in them, signed out, by a click that can be undone", async () => {
    let wanted = true;
    server.use(
      http.get("/api/subscriptions/acc_1.reminders.seal", () =>
        HttpResponse.json({ kind: "REMINDERS", wanted }),
      ),
      http.put("/api/subscriptions/acc_1.reminders.seal", async ({ request }) => {
        ({ wanted } = (await request.json()) as { wanted: boolean });
        return HttpResponse.json({ kind: "REMINDERS", wanted });
      }),
    );
    const { user } = renderApp("/unsubscribe#acc_1.reminders.seal");
    expect(await screen.findByText("You get reminders of your visits from us.")).toBeInTheDocument();
    expect(wanted).toBe(true);
    await user.click(screen.getByRole("button", { name: "Stop these mails" }));
    expect(await screen.findByText("You will get no more reminders of your visits.")).toBeInTheDocument();
    expect(wanted).toBe(false);
    await user.click(screen.getByRole("button", { name: "Undo: send them again" }));
    expect(await screen.findByText("You get reminders of your visits again.")).toBeInTheDocument();
    expect(wanted).toBe(true);
  });

  it("say so when the link is not whole", async () => {
    server.use(http.get("/api/subscriptions/acc_1", () => problemResponse("link-expired", 410)));
    renderApp("/unsubscribe#acc_1");
    expect(await screen.findByRole("alert")).toHaveTextContent("This link is not whole");
    expect(screen.getByRole("link", { name: "My details" })).toBeInTheDocument();
  });
});
