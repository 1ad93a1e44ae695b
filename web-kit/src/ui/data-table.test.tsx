import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";

import { DataTable, rowLink } from "./data-table";

const rows = [
  { id: "a", name: "Asha" },
  { id: "b", name: "Bela" },
];

function shown(more: { openKey?: string; onFollow?: (key: string) => void; onEnd?: () => void } = {}) {
  const onOpen = vi.fn();
  render(
    <>
      <input aria-label="Search" />
      <DataTable
        caption="Doctors"
        rows={rows}
        keyOf={(row) => row.id}
        first={{
          header: "Name",
          cell: ({ id, name }) => (
            <button
              type="button"
              data-row={id}
              className={rowLink}
              onClick={() => {
                onOpen(id);
              }}
            >
              {name}
            </button>
          ),
        }}
        columns={[]}
        {...more}
      />
    </>,
  );
  return { user: userEvent.setup(), onOpen };
}

it("walks through the rows with j and k and opens one with Enter", async () => {
  const { user, onOpen } = shown();
  await user.keyboard("j");
  expect(screen.getByRole("button", { name: "Asha" })).toHaveFocus();
  await user.keyboard("j");
  await user.keyboard("k");
  expect(screen.getByRole("button", { name: "Asha" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(onOpen).toHaveBeenCalledWith("a");
});

it("leaves the keys to who is typing", async () => {
  const { user } = shown();
  await user.type(screen.getByLabelText("Search"), "jkj");
  expect(screen.getByLabelText("Search")).toHaveValue("jkj");
  expect(screen.getByLabelText("Search")).toHaveFocus();
});

it("starts at the open row and lets what is open follow", async () => {
  const onFollow = vi.fn();
  const { user } = shown({ openKey: "a", onFollow });
  await user.keyboard("j");
  expect(onFollow).toHaveBeenCalledExactlyOnceWith("b");
});

it("follows nothing while nothing is open", async () => {
  const onFollow = vi.fn();
  const { user } = shown({ onFollow });
  await user.keyboard("j");
  expect(onFollow).not.toHaveBeenCalled();
});

it("says when someone wants to go on after the last row", async () => {
  const onEnd = vi.fn();
  const { user } = shown({ onEnd });
  await user.keyboard("jj");
  expect(onEnd).not.toHaveBeenCalled();
  await user.keyboard("j");
  expect(onEnd).toHaveBeenCalledOnce();
});

it("turns the order round at a column's header, and begins with the latest", async () => {
  const onSort = vi.fn();
  const user = userEvent.setup();
  const table = (now: "ascending" | "descending" | undefined) => (
    <DataTable
      caption="Doctors"
      rows={rows}
      keyOf={(row) => row.id}
      first={{ header: "Name", sort: { now, onSort }, cell: ({ name }) => name }}
      columns={[]}
    />
  );
  const { rerender } = render(table(undefined));
  expect(screen.getByRole("columnheader")).not.toHaveAttribute("aria-sort");
  await user.click(screen.getByRole("button", { name: "Name" }));
  expect(onSort).toHaveBeenLastCalledWith("descending");
  rerender(table("descending"));
  expect(screen.getByRole("columnheader")).toHaveAttribute("aria-sort", "descending");
  await user.click(screen.getByRole("button", { name: "Name" }));
  expect(onSort).toHaveBeenLastCalledWith("ascending");
});
