import { act, render, screen } from "@testing-library/react";

import { toast, Toaster } from "./toast";

it("lets the last word about a thing take the place of the one before, and of no other", () => {
  render(<Toaster />);
  act(() => {
    toast("Meera is here.", { about: "a1", action: { label: "Undo", onAction: () => undefined } });
    toast("Rahul is here.", { about: "a2", action: { label: "Undo", onAction: () => undefined } });
    toast("Saved.");
    toast("Undone. Meera is as before.", { about: "a1" });
  });
  expect(screen.queryByText("Meera is here.")).not.toBeInTheDocument();
  expect(screen.getByText("Undone. Meera is as before.")).toBeInTheDocument();
  expect(screen.getByText("Rahul is here.")).toBeInTheDocument();
  expect(screen.getByText("Saved.")).toBeInTheDocument();
  expect(screen.getAllByRole("button", { name: "Undo" })).toHaveLength(1);
});
