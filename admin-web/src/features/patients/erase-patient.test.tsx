import { answers, problemResponse } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { anAdmin, aStaffDoctor, aVisit } from "../../testing/builders";
import { renderApp } from "../../testing/render-app";
import { itIs } from "../../testing/time";

const visit = aVisit("2026-11-24", "10:30");

function theVisitStandsOpen(patient = visit.patient) {
  server.use(
    answers("/api/admin/doctors", { items: [aStaffDoctor()] }),
    answers("/api/admin/appointments", { items: [{ ...visit, patient }] }),
  );
  return renderApp(`/admin/appointments?open=${visit.id}`, anAdmin);
}

beforeEach(() => {
  itIs("2026-11-24T08:00:00+05:30");
});

it("erases a patient whose name was typed, and not before", async () => {
  const asked: string[] = [];
  server.use(
    http.post("/api/admin/patients/:id/erasure", ({ params }) => {
      asked.push(String(params["id"]));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = await theVisitStandsOpen();
  await user.click(await screen.findByRole("button", { name: "Erase this patient" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(within(dialog).getByText(/It cannot be undone/)).toBeInTheDocument();
  expect(within(dialog).getByText(/Visits and bills stay/)).toBeInTheDocument();

  await user.click(within(dialog).getByRole("button", { name: "Erase for good" }));
  expect(within(dialog).getByText("This is not their name as it stands here.")).toBeInTheDocument();
  expect(asked).toEqual([]);

  await user.type(within(dialog).getByRole("textbox"), visit.patient.name);
  await user.click(within(dialog).getByRole("button", { name: "Erase for good" }));
  await waitFor(() => {
    expect(asked).toEqual([visit.patient.id]);
  });
  expect(await screen.findByText("The patient is erased.")).toBeInTheDocument();
  expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
});

it("says why a patient with visits to come stays", async () => {
  server.use(http.post("/api/admin/patients/:id/erasure", () => problemResponse("visits-to-come", 409)));
  const { user } = await theVisitStandsOpen();
  await user.click(await screen.findByRole("button", { name: "Erase this patient" }));
  const dialog = await screen.findByRole("alertdialog");
  await user.type(within(dialog).getByRole("textbox"), visit.patient.name);
  await user.click(within(dialog).getByRole("button", { name: "Erase for good" }));
  expect(await within(dialog).findByText("There are visits to come")).toBeInTheDocument();
});

it("leads to everything about a patient, and does not erase who is erased", async () => {
  await theVisitStandsOpen({ ...visit.patient, name: "Erased patient", erased: true });
  const link = await screen.findByRole("link", { name: "Everything about this patient" });
  expect(link).toHaveAttribute("href", `/admin/audit?patient=${visit.patient.id}`);
  expect(screen.queryByRole("button", { name: "Erase this patient" })).not.toBeInTheDocument();
});
