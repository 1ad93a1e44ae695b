import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { aDoctor, aDoctorProfile, aSlot, offeredDays } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { aVisit, theTerms } from "@prescripto/web-kit/testing/visits";
import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { itIs, renderApp, signedIn } from "../../testing/render-app";

const wanted = "2026-11-25T16:00:00+05:30";
const review = `/appointments/a1/move?start=${encodeURIComponent(wanted)}`;
const moved = aVisit({ version: 2, ...aSlot("2026-11-25", "16:00") });

/** Dr Rao at 16:00, Dr Mehta at 09:00; POST answers one after the other as given, the last again and again. */
function clinic(visit: PatientAppointment, ...moves: (() => Response)[]) {
  const state = { visit, sent: [] as unknown[], slots: [] as URLSearchParams[] };
  const mehta = aDoctor({ id: "d2", name: "Dr Vikram Mehta", soonest: [aSlot("2026-11-25", "09:00")] });
  server.use(
    http.get("/api/appointments/a1", () => HttpResponse.json(state.visit)),
    answers("/api/doctors/d1", aDoctorProfile()),
    answers(
      "/api/doctors/d2",
      aDoctorProfile({
        ...mehta,
        visitTypes: [
          { id: "long", name: "Long visit", minutes: 45, fee: { amount: 70_000, currency: "INR" } },
        ],
      }),
    ),
    http.get("/api/doctors/:id/slots", ({ request, params }) => {
      state.slots.push(new URL(request.url).searchParams);
      return HttpResponse.json(offeredDays({ "2026-11-25": [params["id"] === "d1" ? "16:00" : "09:00"] }));
    }),
    answers("/api/doctors", {
      items: [aDoctor(), mehta, aDoctor({ id: "d3", name: "Dr Full", soonest: [] })],
    }),
    http.post("/api/appointments/a1/reschedule", async ({ request }) => {
      state.sent.push(await request.json());
      const response = moves[Math.min(state.sent.length, moves.length) - 1]!();
      if (response.ok) state.visit = moved;
      return response;
    }),
  );
  return state;
}

const done = () => HttpResponse.json(moved);
const moveButton = () => screen.findByRole("button", { name: "Move the visit" });

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
  signedIn();
});

it("goes from the visit to another time of the same doctor, and is moved", async () => {
  const state = clinic(aVisit(), done);
  const { user, address } = renderApp("/appointments/a1");
  await user.click(await screen.findByRole("link", { name: "Move visit" }));
  expect(await screen.findByText("Now it is Thu 26 Nov 10:30 with Dr Asha Rao.")).toBeInTheDocument();
  expect(screen.getByText(/You can move it 3 times, until Thu 26 Nov 08:30/)).toBeInTheDocument();
  await user.click(await screen.findByRole("link", { name: "16:00" }));
  expect(state.slots[0]?.get("moving")).toBe("a1");

  expect(await screen.findByRole("heading", { name: "Is this right?" })).toHaveFocus();
  const old = within(await screen.findByRole("region", { name: "Now" }));
  expect(old.getByText("10:30–11:00")).toBeInTheDocument();
  expect(within(screen.getByRole("region", { name: "New" })).getByText("16:00–16:30")).toBeInTheDocument();
  expect(screen.getByText("₹500, as agreed")).toBeInTheDocument();
  await user.click(await moveButton());
  expect(
    await screen.findByRole("heading", { name: "Your visit is moved. See you Wednesday." }),
  ).toBeInTheDocument();
  expect(address()).toBe("/appointments/a1");
  expect(state.sent).toEqual([{ doctorId: "d1", visitTypeId: "consultation", start: wanted, version: 1 }]);
});

it("can go to another doctor of the specialty, and says what that changes", async () => {
  const state = clinic(aVisit({ reason: "A rash" }), done);
  const { user } = renderApp("/appointments/a1/move");
  const others = within(await screen.findByRole("region", { name: "Or another doctor of dermatology" }));
  // Not the one whose times are shown, and nobody without a free time.
  expect(others.getAllByRole("link")).toHaveLength(1);
  await user.click(others.getByRole("link", { name: /Dr Vikram Mehta.*free tomorrow 09:00/ }));
  expect(await screen.findByRole("link", { name: "Back to Dr Asha Rao" })).toBeInTheDocument();
  await user.click(await screen.findByRole("link", { name: "09:00" }));
  expect(await screen.findByText("₹700: ₹200 more than the ₹500 agreed")).toBeInTheDocument();
  expect(screen.getByText(/and what you told the doctor/)).toBeInTheDocument();
  await user.click(await moveButton());
  await screen.findByRole("heading", { name: /Your visit is moved/ });
  expect(state.sent).toEqual([
    { doctorId: "d2", visitTypeId: "long", start: "2026-11-25T09:00:00+05:30", version: 1 },
  ]);
});

it("keeps the old time and shows others when somebody was quicker", async () => {
  const near = [aSlot("2026-11-25", "16:30"), aSlot("2026-11-26", "09:00")];
  const state = clinic(aVisit(), () => problemResponse("slot-taken", 409, { near }), done);
  const { user } = renderApp(review);
  await user.click(await moveButton());
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(/your visit keeps its old time/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Move the visit" })).not.toBeInTheDocument();
  await user.click(alert.getByRole("link", { name: "Take tomorrow 16:30 instead" }));
  expect(await screen.findByText("16:30–17:00")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  await user.click(await moveButton());
  await screen.findByRole("heading", { name: /Your visit is moved/ });
  expect(state.sent).toHaveLength(2);
});

it("says when it became too late on the way", async () => {
  const state = clinic(aVisit(), () => problemResponse("too-late", 409));
  const { user } = renderApp(review);
  await moveButton();
  state.visit = aVisit({
    allowed: ["CANCEL"],
    terms: theTerms({ moveUntil: "2026-11-24T08:59:00+05:30" }),
  });
  await user.click(await moveButton());
  expect(await screen.findByText("This visit can no longer be moved here")).toBeInTheDocument();
  expect(screen.getByText(/That was possible until today 08:59/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Call the clinic" })).toHaveAttribute("href", "/contact");
});

it("says that it is too late even when the server has not changed its rights yet", async () => {
  clinic(aVisit(), () => problemResponse("too-late", 409));
  const { user } = renderApp(review);
  await user.click(await moveButton());
  expect(await screen.findByText("It is too late to move it here")).toBeInTheDocument();
});

it("shows the newer visit when it was changed meanwhile, and moves that one", async () => {
  const state = clinic(aVisit(), () => problemResponse("stale", 409), done);
  const { user } = renderApp(review);
  await moveButton();
  state.visit = aVisit({ version: 5, ...aSlot("2026-11-27", "12:00") });
  await user.click(await moveButton());
  expect(await screen.findByText("Someone changed this before you")).toBeInTheDocument();
  expect(
    await within(screen.getByRole("region", { name: "Now" })).findByText("12:00–12:30"),
  ).toBeInTheDocument();
  await user.click(await moveButton());
  await screen.findByRole("heading", { name: /Your visit is moved/ });
  expect(state.sent.map((body) => (body as { version: number }).version)).toEqual([1, 5]);
});

it("knows that it was moved when the answer was lost", async () => {
  const state = clinic(aVisit(), () => {
    state.visit = moved;
    return HttpResponse.error();
  });
  const { user } = renderApp(review);
  await user.click(await moveButton());
  expect(await screen.findByText("Your visit is at this time")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Look at the visit" })).toHaveAttribute("href", "/appointments/a1");
});

it("leads a patient who is busy then to another time", async () => {
  clinic(aVisit(), () => problemResponse("patient-busy", 409));
  const { user } = renderApp(review);
  await user.click(await moveButton());
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("You already have a visit at that time")).toBeInTheDocument();
  expect(alert.getByRole("link", { name: "Choose another time" })).toHaveAttribute(
    "href",
    "/appointments/a1/move?visit=consultation",
  );
});

it("says why it cannot be moved, without a picker", async () => {
  clinic(aVisit({ allowed: ["CANCEL"], terms: theTerms({ movesLeft: 0 }) }), done);
  renderApp("/appointments/a1/move");
  expect(await screen.findByText(/moved as often as that is possible online/)).toBeInTheDocument();
  expect(screen.queryByRole("tab")).not.toBeInTheDocument();
});
