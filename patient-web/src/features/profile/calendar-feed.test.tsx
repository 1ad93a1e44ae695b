import { aClinic } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { itIs, renderApp, signedIn } from "../../testing/render-app";

const feed = "/api/patient/calendar-feed";
const path = "/api/calendars/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE.ics";
const since = "2026-11-24T03:00:00Z";

async function section() {
  return within(await screen.findByRole("region", { name: "Your visits in your calendar" }));
}

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
  signedIn();
  server.use(
    answers("/api/clinic", aClinic()),
    answers("/api/patient/profile", { id: "p1", name: "Meera Iyer", email: "meera@example.com" }),
  );
});

it("makes an address, shows it once, and opens it in a calendar", async () => {
  server.use(http.put(feed, () => HttpResponse.json({ since, path })));
  const { user } = renderApp("/profile");
  const calendar = await section();
  await user.click(await calendar.findByRole("button", { name: "Make my calendar address" }));
  expect(await calendar.findByLabelText("Your private calendar address")).toHaveValue(location.origin + path);
  expect(calendar.getByRole("link", { name: "Open in my calendar" })).toHaveAttribute(
    "href",
    `webcal://${location.host}${path}`,
  );
  await user.click(calendar.getByRole("button", { name: "Copy" }));
  expect(await calendar.findByText("Copied.")).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe(location.origin + path);
});

it("cannot show an address again, and asks before there is another one", async () => {
  let made = 0;
  server.use(
    answers(feed, { since }),
    http.put(feed, () => {
      made++;
      return HttpResponse.json({ since, path });
    }),
  );
  const { user } = renderApp("/profile");
  const calendar = await section();
  expect(await calendar.findByText(/it cannot be shown again/)).toBeInTheDocument();
  await user.click(calendar.getByRole("button", { name: "Make a new address" }));
  await user.click(
    within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Keep the old one" }),
  );
  expect(made).toBe(0);
  await user.click(calendar.getByRole("button", { name: "Make a new address" }));
  await user.click(
    within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Make a new one" }),
  );
  expect(await calendar.findByLabelText("Your private calendar address")).toBeInTheDocument();
  expect(made).toBe(1);
});

it("ends the address when that is confirmed", async () => {
  server.use(
    answers(feed, { since }),
    http.delete(feed, () => new HttpResponse(null, { status: 204 })),
  );
  const { user } = renderApp("/profile");
  const calendar = await section();
  await user.click(await calendar.findByRole("button", { name: "Stop sharing" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  await user.click(dialog.getByRole("button", { name: "Stop sharing" }));
  expect(await calendar.findByRole("button", { name: "Make my calendar address" })).toBeInTheDocument();
  expect(screen.getByText("Your calendar address has ended.")).toBeInTheDocument();
});

it("says so when that does not work, and the details above stay usable", async () => {
  server.use(http.get(feed, () => problemResponse("unexpected", 500)));
  renderApp("/profile");
  const calendar = await section();
  expect(await calendar.findByRole("alert", {}, { timeout: 10_000 })).toBeInTheDocument();
  expect(screen.getByLabelText("Name")).toBeInTheDocument();
}, 15_000);
