import { aClinic } from "@prescripto/web-kit/testing/builders";
import { answers, sessionsOf } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { act, screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { renderApp, signedIn } from "../testing/render-app";

it("puts the focus on the heading of a page one goes to, and names the tab after it", async () => {
  server.use(answers("/api/clinic", aClinic()));
  const { user } = renderApp("/about");
  await user.click(await screen.findByRole("link", { name: "The clinic" }));
  expect(await screen.findByRole("heading", { level: 1, name: "The clinic" })).toHaveFocus();
  expect(document.title).toBe("The clinic · Prescripto");
});

it("leaves the focus alone on the first page", async () => {
  renderApp("/about");
  expect(await screen.findByRole("heading", { level: 1 })).not.toHaveFocus();
});

it("has a way past the header for keyboards", async () => {
  const { user } = renderApp("/about");
  await screen.findByRole("heading", { level: 1 });
  await user.tab();
  expect(screen.getByRole("link", { name: "Skip to content" })).toHaveFocus();
});

it("says what it does not have, and where to go", async () => {
  renderApp("/no/such/page");
  expect(await screen.findByRole("heading", { name: "This page does not exist" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Find a doctor" })).toHaveAttribute("href", "/");
});

it("says quietly that it is offline, and when that is over", async () => {
  renderApp("/about");
  await screen.findByRole("heading", { level: 1 });
  const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  act(() => {
    window.dispatchEvent(new Event("offline"));
  });
  expect(screen.getByText(/You are offline/)).toBeInTheDocument();
  online.mockReturnValue(true);
  act(() => {
    window.dispatchEvent(new Event("online"));
  });
  expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument();
});

it("keeps its frame when a page breaks, and says what is safe", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  // A list that is no list: a bug of ours, whichever side it is on.
  server.use(answers("/api/clinic", { address: null, phone: 7 }));
  renderApp("/contact");
  expect(await screen.findByRole("heading", { name: "This page broke" })).toBeInTheDocument();
  expect(screen.getByText(/What was booked stays booked/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Prescripto" })).toBeInTheDocument();
});

it("asks a stranger to sign in before showing what is private, and comes back", async () => {
  server.use(...sessionsOf(), answers("/api/appointments", { items: [] }));
  const { user, address } = renderApp("/appointments?when=past");
  await user.type(await screen.findByLabelText("Email"), "meera@example.com");
  await user.type(screen.getByLabelText("Password"), "a long enough one");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(await screen.findByRole("heading", { name: "My appointments" })).toBeInTheDocument();
  expect(address()).toBe("/appointments?when=past");
});

it("signs out to the home page, without being asked to sign in again", async () => {
  server.use(
    answers("/api/appointments", { items: [] }),
    answers("/api/specialties", { items: [] }),
    answers("/api/doctors", { items: [] }),
  );
  signedIn();
  const { user, address } = renderApp("/appointments");
  await user.click(await screen.findByRole("button", { name: "Account of Meera Iyer" }));
  await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
  expect(await screen.findByRole("heading", { name: "Who do you need to see?" })).toBeInTheDocument();
  expect(await screen.findByText("You are signed out.")).toBeInTheDocument();
  expect(address()).toBe("/");
});

it("signs out here even when the clinic cannot be told", async () => {
  signedIn();
  server.use(
    http.delete("/api/sessions/current", () => HttpResponse.error()),
    answers("/api/specialties", { items: [] }),
    answers("/api/doctors", { items: [] }),
  );
  const { user } = renderApp("/about");
  await user.click(await screen.findByRole("button", { name: "Account of Meera Iyer" }));
  await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
  expect(await screen.findByText(/signed out on this device/)).toBeInTheDocument();
  expect(await screen.findByRole("link", { name: "Sign in" })).toBeInTheDocument();
});
