import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Sun } from "lucide-react";
import { MemoryRouter } from "react-router";

import { BottomBar } from "./bottom-bar";

const places = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ to: `/place-${i + 1}`, label: `Place ${i + 1}`, icon: Sun }));

it("shows as many places as a phone has room for", () => {
  render(<BottomBar places={places(5)} />, { wrapper: MemoryRouter });
  expect(screen.getAllByRole("link")).toHaveLength(5);
  expect(screen.queryByRole("button", { name: "More" })).not.toBeInTheDocument();
});

it("keeps the last ones behind one more button", async () => {
  const user = userEvent.setup();
  render(
    <MemoryRouter initialEntries={["/place-6"]}>
      <BottomBar places={places(6)} />
    </MemoryRouter>,
  );
  expect(screen.getAllByRole("link")).toHaveLength(4);
  await user.click(screen.getByRole("button", { name: "More" }));
  expect(await screen.findByRole("menuitem", { name: "Place 5" })).toHaveAttribute("href", "/place-5");
  expect(screen.getByRole("menuitem", { name: "Place 6" })).toHaveAttribute("aria-current", "page");
});
