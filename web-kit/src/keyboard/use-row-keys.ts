import type { RefObject } from "react";

import { useHotkey } from "./use-hotkey";

interface RowKeys {
  /** Holds the rows; each has one link or button marked `data-row`. */
  container: RefObject<HTMLElement | null>;
  /** Called with the row's mark when it was reached. */
  onReach?: (row: string) => void;
  /** Someone wants to go on after the last row. */
  onEnd?: () => void;
}

/** j and k go through the rows of a list; Enter then is the focused row's own affair. */
export function useRowKeys({ container, onReach, onEnd }: RowKeys): void {
  const go = (step: 1 | -1) => {
    const rows = Array.from(container.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []);
    const focused = rows.findIndex((row) => row.closest("tr")?.contains(document.activeElement) === true);
    const current =
      focused === -1 ? rows.findIndex((row) => row.closest("tr[aria-current=true]") !== null) : focused;
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
  useHotkey("j", () => {
    go(1);
  });
  useHotkey("k", () => {
    go(-1);
  });
}
