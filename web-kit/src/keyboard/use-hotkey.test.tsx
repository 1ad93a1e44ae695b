import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";

import { Dialog } from "../ui/dialog";
import { useHotkey } from "./use-hotkey";

function Keys({ onSearch, onPalette }: { onSearch: () => void; onPalette: () => void }) {
  useHotkey("/", onSearch);
  useHotkey("k", onPalette, { mod: true });
  return <textarea aria-label="Notes" />;
}

it("tells a key from the same key with Ctrl, and works with Ctrl while typing", async () => {
  const onSearch = vi.fn();
  const onPalette = vi.fn();
  const user = userEvent.setup();
  render(<Keys onSearch={onSearch} onPalette={onPalette} />);
  await user.keyboard("/k");
  expect(onSearch).toHaveBeenCalledOnce();
  expect(onPalette).not.toHaveBeenCalled();

  await user.type(screen.getByLabelText("Notes"), "a/b{Control>}k{/Control}");
  expect(onSearch).toHaveBeenCalledOnce();
  expect(onPalette).toHaveBeenCalledOnce();
  expect(screen.getByLabelText("Notes")).toHaveValue("a/b");
});

it("is silent while a dialog is open", async () => {
  const onSearch = vi.fn();
  render(
    <>
      <Keys onSearch={onSearch} onPalette={vi.fn()} />
      <Dialog open onOpenChange={vi.fn()} title="Shortcuts">
        <p>Press a key</p>
      </Dialog>
    </>,
  );
  await userEvent.keyboard("/");
  expect(onSearch).not.toHaveBeenCalled();
});
