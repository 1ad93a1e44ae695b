import type { SyntheticEvent } from "react";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";

import { Button } from "./button";

it("does nothing a second time while it is busy, and keeps the focus", async () => {
  const onClick = vi.fn();
  const onSubmit = vi.fn((event: SyntheticEvent) => {
    event.preventDefault();
  });
  const form = (busy: boolean) => (
    <form onSubmit={onSubmit}>
      <Button type="submit" busy={busy} onClick={onClick}>
        Book
      </Button>
    </form>
  );
  const { rerender } = render(form(false));
  await userEvent.click(screen.getByRole("button", { name: "Book" }));
  rerender(form(true));
  await userEvent.click(screen.getByRole("button", { name: "Book" }));
  await userEvent.keyboard("{Enter}");
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(onSubmit).toHaveBeenCalledTimes(1);
  expect(screen.getByRole("button", { name: "Book" })).toHaveFocus();
});

it("lends its look to a link, which stays a link", () => {
  render(
    <Button asChild>
      <a href="#x">Doctors</a>
    </Button>,
  );
  expect(screen.getByRole("link", { name: "Doctors" })).toBeInTheDocument();
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
