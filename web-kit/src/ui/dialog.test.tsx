import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";

import { Button } from "./button";
import { ConfirmDialog, Dialog } from "./dialog";

function Asking({ onStop = () => undefined }: { onStop?: () => void }) {
  const [open, setOpen] = useState(false);
  const [stopped, setStopped] = useState(false);
  return (
    <main tabIndex={-1}>
      {!stopped && (
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          Stop
        </Button>
      )}
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Stop it?"
        actions={
          <>
            <Button
              onClick={() => {
                setOpen(false);
              }}
            >
              Keep it
            </Button>
            <Button
              onClick={() => {
                onStop();
                setStopped(true);
                setOpen(false);
              }}
            >
              Stop it
            </Button>
          </>
        }
      >
        <p>It cannot be undone.</p>
      </ConfirmDialog>
    </main>
  );
}

it("begins on the answer that changes nothing, and describes itself", async () => {
  render(<Asking />);
  await userEvent.click(screen.getByRole("button", { name: "Stop" }));
  expect(screen.getByRole("alertdialog", { name: "Stop it?" })).toHaveAccessibleDescription(
    "It cannot be undone.",
  );
  expect(screen.getByRole("button", { name: "Keep it" })).toHaveFocus();
});

it("gives the focus back to what opened it", async () => {
  render(<Asking />);
  await userEvent.click(screen.getByRole("button", { name: "Stop" }));
  await userEvent.keyboard("{Escape}");
  expect(screen.getByRole("button", { name: "Stop" })).toHaveFocus();
});

it("gives the focus to the page when what opened it is gone", async () => {
  render(<Asking />);
  await userEvent.click(screen.getByRole("button", { name: "Stop" }));
  await userEvent.click(screen.getByRole("button", { name: "Stop it" }));
  expect(screen.getByRole("main")).toHaveFocus();
});

it("can be left by its cross", async () => {
  const onOpenChange = vi.fn();
  render(
    <Dialog open onOpenChange={onOpenChange} title="Details">
      <p>Here</p>
    </Dialog>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onOpenChange).toHaveBeenCalledWith(false);
});
