import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { aStaffDoctor, anAdmin, aVisit } from "../../testing/builders";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";

/** The clinic's list; gives the queries it was asked with. */
function theList(pages: { items: object[]; next?: string }[] = [{ items: [aVisit("2026-11-24", "10:30")] }]) {
  const queries: string[] = [];
  server.use(
    answers("/api/admin/doctors", { items: [aStaffDoctor()] }),
    http.get("/api/admin/appointments", ({ request }) => {
      const search = new URL(request.url).searchParams;
      queries.push(search.toString());
      return HttpResponse.json(pages[Number(search.get("after") ?? 0)]);
    }),
  );
  return queries;
}

const last = (queries: string[]) => new URLSearchParams(queries.at(-1));

beforeEach(() => {
  itIs("2026-11-24T08:00:00+05:30");
});

it("keeps patient, doctor, several statuses and days in the address, and asks the server for them", async () => {
  const queries = theList();
  const { user, address } = await renderApp("/admin/appointments", anAdmin);
  await screen.findByRole("table");
  await user.type(screen.getByLabelText("Patient"), "iyer");
  await waitFor(() => {
    expect(last(queries).get("q")).toBe("iyer");
  });
  for (const status of ["Booked", "Did not come"]) {
    await user.click(screen.getByRole("button", { name: status, pressed: false }));
    await screen.findByRole("button", { name: status, pressed: true });
  }
  await user.selectOptions(screen.getByLabelText("Doctor"), "Dr Asha Rao");
  await waitFor(() => {
    expect(screen.getByLabelText("Doctor")).toHaveValue("d1");
  });
  await user.click(screen.getByRole("button", { name: "Today" }));
  await waitFor(() => {
    expect(Object.fromEntries(last(queries))).toMatchObject({
      q: "iyer",
      doctorId: "d1",
      from: "2026-11-24",
      to: "2026-11-24",
    });
  });
  expect(last(queries).getAll("status")).toEqual(["BOOKED", "NO_SHOW"]);
  expect(address()).toBe(
    "/admin/appointments?doctor=d1&q=iyer&from=2026-11-24&to=2026-11-24&status=BOOKED&status=NO_SHOW",
  );
});

it("sorts by a column's header, both ways", async () => {
  const queries = theList();
  const { user, address } = await renderApp("/admin/appointments", anAdmin);
  const table = await screen.findByRole("table");
  expect(within(table).getByRole("columnheader", { name: "When" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await user.click(within(table).getByRole("button", { name: "When" }));
  expect(address()).toBe("/admin/appointments?sort=start");
  await user.click(within(screen.getByRole("table")).getByRole("button", { name: "Booked" }));
  await waitFor(() => {
    expect(last(queries).get("sort")).toBe("-booked");
  });
});

it("goes on with the next page at the end of the list, and from row to row with j", async () => {
  const queries = theList([
    { items: [aVisit("2026-11-24", "10:30")], next: "1" },
    { items: [aVisit("2026-11-23", "10:30")] },
  ]);
  const { user, address } = await renderApp("/admin/appointments", anAdmin);
  expect(await screen.findByRole("link", { name: "Meera Iyer, today 10:30" })).toHaveTextContent(
    "Today 10:30",
  );
  await user.keyboard("jj");
  await screen.findByRole("link", { name: "Meera Iyer, Mon 23 Nov 10:30" });
  expect(last(queries).get("after")).toBe("1");
  await user.keyboard("j{Enter}");
  expect(address()).toContain("open=2026-11-23");
});

it("downloads what is filtered as a file named after its days", async () => {
  theList();
  let asked: { query: string; token: string | null } | undefined;
  server.use(
    http.get("/api/admin/appointments.csv", ({ request }) => {
      asked = { query: new URL(request.url).search, token: request.headers.get("Authorization") };
      return new HttpResponse("\uFEFFid\r\n1\r\n", { headers: { "Content-Type": "text/csv" } });
    }),
  );
  const saved: { name: string; file: string }[] = [];
  URL.createObjectURL = () => "blob:the-file";
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file: this.href });
  });
  const { user } = await renderApp(
    "/admin/appointments?from=2026-11-01&to=2026-11-30&status=BOOKED&status=ARRIVED&sort=booked",
    anAdmin,
  );
  await user.click(await screen.findByRole("button", { name: "Download these (CSV)" }));
  await waitFor(() => {
    expect(saved).toEqual([{ name: "appointments-2026-11-01-to-2026-11-30.csv", file: "blob:the-file" }]);
  });
  expect(asked?.token).toMatch(/^Bearer /);
  expect(asked?.query).toBe("?status=BOOKED&status=ARRIVED&from=2026-11-01&to=2026-11-30&sort=booked");
});

it("says so when there is no file to be had", async () => {
  theList();
  server.use(http.get("/api/admin/appointments.csv", () => problemResponse("busy", 503)));
  const { user } = await renderApp("/admin/appointments", anAdmin);
  await user.click(await screen.findByRole("button", { name: "Download all (CSV)" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/busy.*test-correlation/);
});

it("says so when the file breaks off on its way, and keeps no half of it", async () => {
  theList();
  server.use(
    http.get("/api/admin/appointments.csv", () => {
      const broken = new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode("id\r\n"));
          controller.error(new TypeError("terminated"));
        },
      });
      return new HttpResponse(broken, { headers: { "Content-Type": "text/csv" } });
    }),
  );
  const save = vi.spyOn(HTMLAnchorElement.prototype, "click");
  const { user } = await renderApp("/admin/appointments", anAdmin);
  await user.click(await screen.findByRole("button", { name: "Download all (CSV)" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Something went wrong on our side");
  expect(save).not.toHaveBeenCalled();
});

it("asks for every doctor when the address leaves the doctor empty", async () => {
  const queries = theList();
  await renderApp("/admin/appointments?doctor=", anAdmin);
  await screen.findByRole("table");
  expect(last(queries).has("doctorId")).toBe(false);
});

it("opens a visit that the list does not hold by itself", async () => {
  theList([{ items: [] }]);
  server.use(answers("/api/admin/appointments/apt_9", aVisit("2026-11-24", "12:00", { id: "apt_9" })));
  await renderApp("/admin/appointments?status=CANCELLED&open=apt_9", anAdmin);
  expect(await screen.findByRole("complementary", { name: "Meera Iyer" })).toBeInTheDocument();
  expect(screen.getByText("No visit is like that")).toBeInTheDocument();
});

it("says so when the visit is not to be had", async () => {
  theList();
  server.use(http.get("/api/admin/appointments/apt_9", () => problemResponse("not-found", 404)));
  await renderApp("/admin/appointments?open=apt_9", anAdmin);
  const inspector = await screen.findByRole("complementary");
  expect(await within(inspector).findByText("There is nothing here")).toBeInTheDocument();
  expect(within(inspector).queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
});
