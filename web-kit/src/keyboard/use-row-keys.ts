import type { RefObject } from "react";

import { useHotkey } from "./use-hotkey";

interface RowKeys {
  /** Holds the rows; each has one link or button marked `data-row`. */
  container: RefObject<HTMLElement | null>;
  /** Called with the row's mark when it was reached. */
  onReach?: (row: string) => void;
  /** Someone wants to go on after the last row. */
  onEnd?: () => void;
  /** The keys are left to another list. */
  disabled?: boolean;
}

/** j and k go through the rows of a list; Enter then is the focused row's own affair. */
export function useRowKeys({ container, onReach, onEnd, disabled = false }: RowKeys): void {
  const go = (step: 1 | -1) => {
    const rows = Array.from(container.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []);
    const focused = rows.findIndex((row) => row.closest("tr, li")?.contains(document.activeElement) === true);
    const current =
      focused === -1 ? rows.findIndex((row) => row.closest("[aria-current=true]") !== null) : focused;
    const next = current === -1 ? rows[step === 1 ? 0 : rows.length - 1] : rows[current + step];
    if (next === undefined) {
      if (step === 1) onEnd?.();
      return;
    }
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    const mark = next.dataset["row"];
    if (mark !== undefined) onReach?.(mark);
  };
  const options = { disabled };
  useHotkey(
    "j",
    () => {
      go(1);
    },
    options,
  );
  useHotkey(
    "k",
    () => {
      go(-1);
    },
    options,
  );
}
