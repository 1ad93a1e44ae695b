import { aDoctorProfile, offeredDays } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { itIs, renderApp } from "../../testing/render-app";

/** The doctor's plan; gives the windows it was asked for. */
function plan(profile = aDoctorProfile()): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  server.use(
    answers("/api/doctors/d1", profile),
    http.get("/api/doctors/d1/slots", ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return HttpResponse.json(offeredDays({ [query.get("from")!]: ["10:00"] }));
    }),
  );
  return asked;
}

beforeEach(() => {
  // 20:00 UTC on the 23rd: in the clinic it is already the 24th.
  itIs("2026-11-23T20:00:00Z");
});

it("asks the server for seven days from the clinic's today, whatever the device calls today", async () => {
  const asked = plan();
  renderApp("/doctors/d1");
  expect(await screen.findByRole("tab", { name: /^Today, Tuesday 24 November, 1 free/ })).toBeInTheDocument();
  expect(Object.fromEntries(asked[0]!)).toEqual({
    from: "2026-11-24",
    to: "2026-11-30",
    visitType: "consultation",
  });
});

it("moves week by week, keeps the week in the address, and never before today", async () => {
  plan();
  const { user, address } = renderApp("/doctors/d1");
  expect(await screen.findByRole("button", { name: "Earlier days" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Later days" }));
  expect(await screen.findByRole("tab", { name: /Tuesday 1 December/ })).toBeInTheDocument();
  expect(address()).toBe("/doctors/d1?from=2026-12-01");
  await user.click(screen.getByRole("button", { name: "Earlier days" }));
  expect(await screen.findByRole("tab", { name: /Tuesday 24 November/ })).toBeInTheDocument();
  expect(address()).toBe("/doctors/d1");
});

it("begins today when the address names a day that is over, or none at all", async () => {
  const asked = plan();
  renderApp("/doctors/d1?from=2020-01-01&day=banana");
  await screen.findByRole("tab", { selected: true });
  expect(asked[0]!.get("from")).toBe("2026-11-24");
});

it("asks again for another kind of visit, and hands it on to the confirmation", async () => {
  const fee = { amount: 25_000, currency: "INR" };
  const [consultation] = aDoctorProfile().visitTypes;
  const asked = plan(
    aDoctorProfile({ visitTypes: [consultation!, { id: "follow-up", name: "Follow-up", minutes: 15, fee }] }),
  );
  const { user } = renderApp("/doctors/d1");
  await user.click(await screen.findByRole("radio", { name: /Follow-up/ }));
  await vi.waitFor(() => {
    expect(asked.at(-1)?.get("visitType")).toBe("follow-up");
  });
  expect(await screen.findByRole("link", { name: "10:00" })).toHaveAttribute(
    "href",
    "/doctors/d1/book?start=2026-11-24T10%3A00%3A00%2B05%3A30&visit=follow-up",
  );
  expect(screen.getByText("₹250")).toBeInTheDocument();
});

it("does not offer what a doctor who takes no bookings cannot give", async () => {
  server.use(answers("/api/doctors/d1", aDoctorProfile({ acceptingPatients: false })));
  renderApp("/doctors/d1");
  expect(await screen.findByText("Dr Asha Rao takes no bookings at the moment")).toBeInTheDocument();
  expect(screen.queryByRole("tab")).not.toBeInTheDocument();
});

it("says that there is no such doctor", async () => {
  server.use(http.get("/api/doctors/nobody", () => problemResponse("not-found", 404)));
  renderApp("/doctors/nobody");
  expect(await screen.findByRole("alert")).toHaveTextContent("There is nothing here");
});
