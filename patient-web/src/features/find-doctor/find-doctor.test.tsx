import type { DoctorSummary } from "@prescripto/web-kit/api/types";
import { aDoctor, aSlot } from "@prescripto/web-kit/testing/builders";
import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { itIs, renderApp } from "../../testing/render-app";

const specialties = {
  items: [
    { code: "DERMATOLOGY", name: "Dermatology", doctors: 2 },
    { code: "NEUROLOGY", name: "Neurology", doctors: 1 },
  ],
};

/** The directory; gives the queries it was asked. */
function directory(doctors: DoctorSummary[], pageSize = 20): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  server.use(
    answers("/api/specialties", specialties),
    http.get("/api/doctors", ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const found = doctors.filter(({ name }) =>
        name.toLowerCase().includes(query.get("q")?.toLowerCase() ?? ""),
      );
      const from = Number(query.get("after") ?? 0);
      const more = found.length > from + pageSize ? { next: String(from + pageSize) } : {};
      return HttpResponse.json({ items: found.slice(from, from + pageSize), ...more });
    }),
  );
  return asked;
}

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
});

describe("the home page", () => {
  it("shows who is free soonest first, and no one who has no time", async () => {
    directory([
      aDoctor({ id: "late", name: "Dr Late", soonest: [aSlot("2026-11-26", "10:00")] }),
      aDoctor({ id: "none", name: "Dr None", soonest: [] }),
      aDoctor({ id: "closed", name: "Dr Closed", acceptingPatients: false }),
      aDoctor({ id: "soon", name: "Dr Soon", soonest: [aSlot("2026-11-24", "16:20")] }),
    ]);
    renderApp("/");
    const section = within(await screen.findByRole("region", { name: "Free soonest" }));
    const times = await section.findAllByRole("link", { name: /^Book/ });
    expect(times.map((link) => link.textContent)).toEqual(["today 16:20", "Thu 26 Nov 10:00"]);
    expect(section.queryByText(/Dr None|Dr Closed/)).not.toBeInTheDocument();
  });

  it("is one tap away from the confirmation", async () => {
    directory([aDoctor({ soonest: [aSlot("2026-11-24", "16:20")] })]);
    renderApp("/");
    expect(await screen.findByRole("link", { name: "Book Dr Asha Rao, today 16:20" })).toHaveAttribute(
      "href",
      "/doctors/d1/book?start=2026-11-24T16%3A20%3A00%2B05%3A30",
    );
  });

  it("shows the way in by what people come with", async () => {
    directory([]);
    const { user, address } = renderApp("/");
    await user.click(await screen.findByRole("link", { name: /Neurology.*Headaches/ }));
    await screen.findByRole("heading", { level: 1, name: "Neurology" });
    expect(address()).toBe("/doctors?specialty=NEUROLOGY");
  });

  it("searches", async () => {
    const asked = directory([aDoctor()]);
    const { user } = renderApp("/");
    await user.type(await screen.findByRole("searchbox"), "rao{Enter}");
    expect(await screen.findByRole("heading", { level: 2, name: "Dr Asha Rao" })).toBeInTheDocument();
    expect(asked.at(-1)?.get("q")).toBe("rao");
  });

  it("keeps the ways in when the free times cannot be had", async () => {
    server.use(
      answers("/api/specialties", specialties),
      http.get("/api/doctors", () => problemResponse("unexpected", 500)),
    );
    renderApp("/");
    expect(await screen.findByRole("link", { name: /Dermatology/ })).toBeInTheDocument();
    expect(await screen.findByRole("alert")).toHaveTextContent("test-correlation");
  });
});

describe("the list of doctors", () => {
  it("shows each doctor's next free times by day, in the clinic's zone", async () => {
    directory([aDoctor()]);
    renderApp("/doctors");
    const today = within(await screen.findByRole("list", { name: "Dr Asha Rao, today" }));
    expect(today.getAllByRole("link").map((link) => link.textContent)).toEqual(["10:30", "11:00"]);
    const tomorrow = within(screen.getByRole("list", { name: "Dr Asha Rao, tomorrow" }));
    expect(tomorrow.getByRole("link")).toHaveTextContent("16:20");
    expect(screen.getByText(/Times are in Kolkata time/)).toBeInTheDocument();
  });

  it("searches while one types and keeps the text in the address", async () => {
    directory([aDoctor(), aDoctor({ id: "d2", name: "Dr Vikram Mehta" })]);
    const { user, address } = renderApp("/doctors?specialty=DERMATOLOGY");
    await user.type(await screen.findByRole("searchbox"), "mehta");
    await waitFor(() => {
      expect(screen.queryByText("Dr Asha Rao")).not.toBeInTheDocument();
    });
    expect(await screen.findByText("Dr Vikram Mehta")).toBeInTheDocument();
    expect(address()).toBe("/doctors?specialty=DERMATOLOGY&q=mehta");
  });

  it("shows in the field what a link or the back button brought into the address", async () => {
    directory([aDoctor()]);
    const { user } = renderApp("/doctors?q=nobody");
    expect(await screen.findByRole("searchbox")).toHaveValue("nobody");
    await user.click(await screen.findByRole("link", { name: "Show all doctors" }));
    expect(await screen.findByText("Dr Asha Rao")).toBeInTheDocument();
    expect(screen.getByRole("searchbox")).toHaveValue("");
  });

  it("offers the specialty for what troubles somebody", async () => {
    directory([aDoctor()]);
    renderApp("/doctors?q=headache");
    expect(await screen.findByRole("link", { name: "all doctors of neurology" })).toHaveAttribute(
      "href",
      "/doctors?specialty=NEUROLOGY",
    );
  });

  it("shows more when asked, until there is no more", async () => {
    const asked = directory(
      ["a", "b", "c"].map((id) => aDoctor({ id, name: `Dr ${id.toUpperCase()}` })),
      2,
    );
    const { user } = renderApp("/doctors");
    expect(await screen.findByText("Dr B")).toBeInTheDocument();
    expect(screen.queryByText("Dr C")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show more doctors" }));
    expect(await screen.findByText("Dr C")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Show more doctors" })).not.toBeInTheDocument();
    expect(asked.map((query) => query.get("after"))).toEqual([null, "2"]);
  });

  it("says so when a doctor takes no bookings, or has no free time", async () => {
    directory([
      aDoctor({ id: "a", name: "Dr Away", acceptingPatients: false }),
      aDoctor({ id: "b", name: "Dr Busy", soonest: [] }),
    ]);
    renderApp("/doctors");
    expect(await screen.findByText(/Takes no bookings/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Look further ahead" })).toHaveAttribute("href", "/doctors/b");
  });

  it("tries again when the list could not be had", async () => {
    server.use(
      answers("/api/specialties", specialties),
      http.get("/api/doctors", () => problemResponse("busy", 503)),
    );
    const { user } = renderApp("/doctors");
    const again = await screen.findByRole("button", { name: "Try again" });
    directory([aDoctor()]);
    await user.click(again);
    expect(await screen.findByText("Dr Asha Rao")).toBeInTheDocument();
  });
});
