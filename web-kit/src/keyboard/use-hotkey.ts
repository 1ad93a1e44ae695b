import { useEffect, useEffectEvent } from "react";

interface HotkeyOptions {
  /** With Ctrl, or Cmd on a Mac; such a key works while typing too. */
  mod?: boolean;
  disabled?: boolean;
}

/** Calls back when the key is pressed anywhere on the page; not while someone types or a dialog waits for an answer. */
export function useHotkey(
  key: string,
  onPress: () => void,
  { mod = false, disabled = false }: HotkeyOptions = {},
) {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    if (disabled) return undefined;
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || (event.ctrlKey || event.metaKey) !== mod) return;
      if (event.key.toLowerCase() !== key.toLowerCase() || (!mod && isTaken(event.target))) return;
      event.preventDefault();
      press();
    };
    window.addEventListener("keydown", listener);
    return () => {
      window.removeEventListener("keydown", listener);
    };
  }, [key, mod, disabled]);
}

/** Whether what has the focus wants the key for itself. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog][data-state=open], [role=alertdialog]") !== null) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=checkbox]), textarea, select, [role=combobox]"))
  );
}
