import { useQuery } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";

import { problemResponse } from "../testing/handlers";
import { renderWithProviders } from "../testing/render";
import { server } from "../testing/server";
import { api } from "./client";
import { Loaded } from "./loaded";

function Clinic() {
  const clinic = useQuery({ queryKey: ["clinic"], queryFn: () => api.get<{ name: string }>("/api/clinic") });
  return (
    <Loaded query={clinic} label="Loading the clinic" skeleton={<span />}>
      {({ name }) => <p>{name}</p>}
    </Loaded>
  );
}

it("goes from waiting to the real thing", async () => {
  server.use(http.get("/api/clinic", () => HttpResponse.json({ name: "Lake Road" })));
  renderWithProviders(<Clinic />);
  expect(screen.getByRole("status")).toHaveTextContent("Loading the clinic");
  expect(await screen.findByText("Lake Road")).toBeInTheDocument();
  expect(screen.queryByRole("status")).not.toBeInTheDocument();
});

it("explains a failure with its number, and tries again when asked", async () => {
  server.use(http.get("/api/clinic", () => problemResponse("too-many-requests", 429)));
  const { user } = renderWithProviders(<Clinic />);
  expect(await screen.findByRole("alert")).toHaveTextContent(/a little too often.*test-correlation/);
  server.use(http.get("/api/clinic", () => HttpResponse.json({ name: "Lake Road" })));
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Lake Road")).toBeInTheDocument();
});

it("does not offer to try again what is not there", async () => {
  server.use(http.get("/api/clinic", () => problemResponse("not-found", 404)));
  renderWithProviders(<Clinic />);
  expect(await screen.findByRole("alert")).toHaveTextContent(/There is nothing here.*test-correlation/);
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
