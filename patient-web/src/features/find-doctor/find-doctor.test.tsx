import type { DoctorSummary } from "@prescripto/web-kit/api/types";
import { aClinic, aDoctor, aSlot } from "@prescripto/web-kit/testing/builders";
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
    answers("/api/languages", {
      items: [
        { name: "English", doctors: 2 },
        { name: "Marathi", doctors: 1 },
      ],
    }),
    answers("/api/clinic", aClinic()),
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
    const asked = directory([
      aDoctor({ id: "soon", name: "Dr Soon", soonest: [aSlot("2026-11-24", "16:20")] }),
      aDoctor({ id: "late", name: "Dr Late", soonest: [aSlot("2026-11-26", "10:00")] }),
      aDoctor({ id: "closed", name: "Dr Closed", acceptingPatients: false }),
      aDoctor({ id: "none", name: "Dr None", soonest: [] }),
    ]);
    renderApp("/");
    const section = within(await screen.findByRole("region", { name: "Free soonest" }));
    const times = await section.findAllByRole("link", { name: /^Book/ });
    expect(times.map((link) => link.textContent)).toEqual(["today 16:20", "Thu 26 Nov 10:00"]);
    expect(section.queryByText(/Dr None|Dr Closed/)).not.toBeInTheDocument();
    expect(Object.fromEntries(asked[0]!)).toEqual({ sort: "soonest", limit: "5" });
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
    directory([]);
    server.use(http.get("/api/doctors", () => problemResponse("busy", 503)));
    const { user } = renderApp("/doctors");
    const again = await screen.findByRole("button", { name: "Try again" });
    directory([aDoctor()]);
    await user.click(again);
    expect(await screen.findByText("Dr Asha Rao")).toBeInTheDocument();
  });
});

describe("narrowing the list", () => {
  const asks = (asked: URLSearchParams[]) => {
    const query = new URLSearchParams(asked.at(-1));
    query.delete("limit");
    return Object.fromEntries(query);
  };

  it("asks exactly what the address says", async () => {
    const asked = directory([aDoctor()]);
    renderApp(
      "/doctors?specialty=DERMATOLOGY&q=rao&language=Marathi&feeMost=60000&days=pick&from=2026-12-01&to=2026-12-03&sort=fee",
    );
    expect(await screen.findByText("Dr Asha Rao")).toBeInTheDocument();
    expect(asks(asked)).toEqual({
      specialty: "DERMATOLOGY",
      q: "rao",
      language: "Marathi",
      feeMost: "60000",
      from: "2026-12-01",
      to: "2026-12-03",
      sort: "fee",
    });
    expect(await screen.findByLabelText("Fee at most")).toHaveValue("600");
    expect(screen.getByLabelText("From")).toHaveValue("2026-12-01");
    // The doctor's page opens where one was looking.
    expect(screen.getByRole("link", { name: "Dr Asha Rao" })).toHaveAttribute(
      "href",
      "/doctors/d1?from=2026-12-01",
    );
  });

  it("counts days in the clinic's calendar and shows the soonest first when days are named", async () => {
    // 20:00 UTC on the 23rd: at the clinic it is already the 24th.
    itIs("2026-11-23T20:00:00Z");
    const asked = directory([aDoctor()]);
    const { user, address } = renderApp("/doctors");
    await screen.findByText("Dr Asha Rao");
    expect(asks(asked)).toEqual({ sort: "name" });
    await user.selectOptions(screen.getByLabelText("When"), "Today");
    await waitFor(() => {
      expect(asks(asked)).toEqual({ from: "2026-11-24", to: "2026-11-24", sort: "soonest" });
    });
    expect(address()).toBe("/doctors?days=today");
    expect(screen.getByLabelText("Sort by")).toHaveDisplayValue("Soonest free");
    await user.selectOptions(screen.getByLabelText("When"), "Within a week");
    await waitFor(() => {
      expect(asks(asked)).toEqual({ from: "2026-11-24", to: "2026-11-30", sort: "soonest" });
    });
  });

  it("begins with today when one picks days, and takes one day when there is no other", async () => {
    const asked = directory([aDoctor()]);
    const { user, address } = renderApp("/doctors");
    await screen.findByText("Dr Asha Rao");
    await screen.findByLabelText("Fee at most");
    await user.selectOptions(screen.getByLabelText("When"), "Pick days");
    await waitFor(() => {
      expect(asks(asked)).toEqual({ from: "2026-11-24", to: "2026-11-24", sort: "soonest" });
    });
    expect(address()).toBe("/doctors?days=pick&from=2026-11-24");
    await user.selectOptions(screen.getByLabelText("When"), "Any day");
    expect(address()).toBe("/doctors");
  });

  it("says at the field that the days were picked the wrong way round, and what it shows", async () => {
    const asked = directory([aDoctor()]);
    renderApp("/doctors?days=pick&from=2026-12-03&to=2026-12-01");
    expect(await screen.findByText("Dr Asha Rao")).toBeInTheDocument();
    expect(asks(asked)).toEqual({ from: "2026-12-01", to: "2026-12-03", sort: "soonest" });
    expect(screen.getByLabelText("Until")).toBeInvalid();
    expect(screen.getByLabelText("Until")).toHaveAccessibleDescription(/^This is before “From”/);
  });

  it("says that there is no such specialty, and leads to all of them", async () => {
    directory([aDoctor()]);
    server.use(
      http.get("/api/doctors", ({ request }) =>
        new URL(request.url).searchParams.has("specialty")
          ? problemResponse("malformed", 400)
          : HttpResponse.json({ items: [aDoctor()] }),
      ),
    );
    const { user, address } = renderApp("/doctors?specialty=ASTROLOGY&language=Marathi");
    expect(await screen.findByText("There is no such specialty here")).toBeInTheDocument();
    await waitFor(() => {
      expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    });
    await user.click(screen.getByRole("link", { name: "All specialties" }));
    expect(await screen.findByText("Dr Asha Rao")).toBeInTheDocument();
    expect(address()).toBe("/doctors?language=Marathi");
  });

  it("takes a fee as one types it, and asks in minor units", async () => {
    const asked = directory([aDoctor()]);
    const { user, address } = renderApp("/doctors");
    await user.type(await screen.findByLabelText("Fee at most"), "500");
    await waitFor(() => {
      expect(asks(asked)["feeMost"]).toBe("50000");
    });
    expect(address()).toBe("/doctors?feeMost=50000");
    await user.type(screen.getByLabelText("Fee at most"), "x");
    expect(await screen.findByText("Write it like ₹500, without the sign.")).toBeInTheDocument();
    expect(address()).toBe("/doctors?feeMost=50000");
    await user.clear(screen.getByLabelText("Fee at most"));
    await waitFor(() => {
      expect(address()).toBe("/doctors");
    });
  });

  it("knows the languages, and keeps the usual order out of the address", async () => {
    const asked = directory([aDoctor()]);
    const { user, address } = renderApp("/doctors");
    await user.selectOptions(
      await screen.findByLabelText("Language"),
      await screen.findByRole("option", { name: "Marathi" }),
    );
    await user.selectOptions(screen.getByLabelText("Sort by"), "Lowest fee");
    await waitFor(() => {
      expect(asks(asked)).toEqual({ language: "Marathi", sort: "fee" });
    });
    await user.selectOptions(screen.getByLabelText("Sort by"), "Name");
    expect(address()).toBe("/doctors?language=Marathi");
  });

  it("shows the ways out when nobody fits, each of which asks for less", async () => {
    directory([]);
    const { user, address } = renderApp(
      "/doctors?specialty=NEUROLOGY&language=Marathi&days=today&feeMost=100",
    );
    expect(await screen.findByText("Nobody fits all of this")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Any fee" })).toHaveAttribute(
      "href",
      "/doctors?specialty=NEUROLOGY&language=Marathi&days=today",
    );
    await user.click(screen.getByRole("link", { name: "Any day" }));
    expect(address()).toBe("/doctors?specialty=NEUROLOGY&language=Marathi&feeMost=100");
    await user.click(screen.getByRole("link", { name: "Show all doctors" }));
    expect(address()).toBe("/doctors");
  });

  it("keeps the other filters when the specialty changes", async () => {
    directory([aDoctor()]);
    renderApp("/doctors?language=Marathi&days=week");
    expect(await screen.findByRole("link", { name: "Neurology" })).toHaveAttribute(
      "href",
      "/doctors?specialty=NEUROLOGY&language=Marathi&days=week",
    );
  });

  it("ignores what is no filter", async () => {
    const asked = directory([aDoctor()]);
    renderApp("/doctors?feeMost=free&days=someday&from=banana&sort=luck");
    await screen.findByText("Dr Asha Rao");
    expect(asks(asked)).toEqual({ sort: "name" });
  });
});
