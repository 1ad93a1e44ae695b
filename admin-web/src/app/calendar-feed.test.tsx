import { answers } from "@prescripto/web-kit/testing/handlers";
import { server } from "@prescripto/web-kit/testing/server";
import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { aDoctorMe, aStaffDoctor } from "../testing/builders";
import { renderApp } from "../testing/render-app";

const path = "/api/calendars/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE.ics";

it("gives a doctor a private calendar address that names no patient", async () => {
  server.use(
    answers("/api/doctor/profile", aStaffDoctor()),
    answers("/api/doctor/calendar-feed", {}),
    http.put("/api/doctor/calendar-feed", () => HttpResponse.json({ since: "2026-11-24T03:00:00Z", path })),
  );
  const { user } = await renderApp("/doctor/profile", aDoctorMe);
  expect(await screen.findByText(/No patient is named/)).toBeInTheDocument();
  await user.click(await screen.findByRole("button", { name: "Make my calendar address" }));
  expect(await screen.findByLabelText("Your private calendar address")).toHaveValue(location.origin + path);
});
