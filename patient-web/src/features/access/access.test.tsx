import { answers, problemResponse, sessionsOf } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen } from "@testing-library/react";
import { http } from "msw";

import { renderApp } from "../../testing/render-app";

const home = [answers("/api/specialties", { items: [] }), answers("/api/doctors", { items: [] })];

async function fillIn(
  user: ReturnType<typeof renderApp>["user"],
  fields: Record<string, string>,
): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await user.type(await screen.findByLabelText(label), text);
}

describe("signing in", () => {
  it("says which field is missing, and asks the server nothing", async () => {
    const { user } = renderApp("/sign-in");
    await user.click(await screen.findByRole("button", { name: "Sign in" }));
    expect(screen.getByLabelText("Email")).toHaveAccessibleDescription(/Please write your email/);
    expect(screen.getByLabelText("Email")).toHaveFocus();
    expect(screen.getByLabelText("Password")).toBeInvalid();
  });

  it.each([
    ["wrong-credentials", 401, "This email and password do not belong together"],
    ["wrong-app", 403, "This account belongs to the other app"],
    ["too-many-requests", 429, "That was a little too often"],
  ] as const)("explains %s and keeps what was typed", async (type, status, title) => {
    server.use(http.post("/api/sessions", () => problemResponse(type, status)));
    const { user } = renderApp("/sign-in");
    await fillIn(user, { Email: "meera@example.com", Password: "not the one" });
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(title);
    expect(screen.getByLabelText("Email")).toHaveValue("meera@example.com");
    expect(screen.getByLabelText("Password")).toHaveValue("not the one");
  });

  it("goes home, not to another site, whatever the address says", async () => {
    server.use(...sessionsOf(), ...home);
    const { user, address } = renderApp("/sign-in?from=//evil.example");
    await fillIn(user, { Email: "meera@example.com", Password: "a long enough one" });
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByRole("heading", { name: "Who do you need to see?" })).toBeInTheDocument();
    expect(address()).toBe("/");
  });

  it("shows the password when asked", async () => {
    const { user } = renderApp("/sign-in");
    await fillIn(user, { Password: "secret" });
    await user.click(screen.getByRole("button", { name: "Show the password" }));
    expect(screen.getByLabelText("Password")).toHaveAttribute("type", "text");
  });
});

describe("registering", () => {
  const good = { Name: "Ravi", Email: "ravi@example.com", Password: "four words easily kept" };

  it("shows the server's words beside the fields they are about", async () => {
    server.use(
      http.post("/api/accounts", () =>
        problemResponse("validation", 422, {
          errors: [{ pointer: "/password", detail: "is too easy to guess; please choose another one" }],
        }),
      ),
    );
    const { user } = renderApp("/register");
    await fillIn(user, good);
    await user.click(screen.getByRole("button", { name: "Create account" }));
    expect(
      await screen.findByText("This is too easy to guess; please choose another one."),
    ).toBeInTheDocument();
    expect(screen.getByLabelText("Password")).toBeInvalid();
    expect(screen.getByLabelText("Password")).toHaveFocus();
    expect(screen.getByLabelText("Name")).toHaveValue("Ravi");
  });

  it("leads who has an account to signing in, with the email already there", async () => {
    server.use(http.post("/api/accounts", () => problemResponse("email-taken", 409)));
    const { user } = renderApp("/register?from=%2Fprofile");
    await fillIn(user, good);
    await user.click(screen.getByRole("button", { name: "Create account" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("There is already an account with this email");
    await user.click(screen.getAllByRole("link", { name: "Sign in" }).find((link) => alert.contains(link))!);
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeInTheDocument();
    expect(screen.getByLabelText("Email")).toHaveValue("ravi@example.com");
    expect(screen.getByLabelText("Password")).toHaveValue("");
  });

  it("keeps name and email over a reload, but never the password", async () => {
    const { user } = renderApp("/register");
    await fillIn(user, good);
    expect(JSON.stringify(Object.entries(sessionStorage))).toContain("Ravi");
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain("four words");
  });
});
