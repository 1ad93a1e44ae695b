import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";

import { fits, lengthOf, shifted, type GridBlock, type GridChange, type GridColumn, type Span } from "./grid";
import { timeOf } from "./week";

interface GridKeysOptions {
  grid: RefObject<HTMLElement | null>;
  columns: readonly GridColumn[];
  step: number;
  onChange: (change: GridChange) => void;
}

/** The mark of a block in the document: no two of a kind begin at the same minute of a day. */
export function markOf({ column, kind, from }: Pick<GridBlock, "column" | "kind" | "from">): string {
  return `${kind} ${column} ${from}`;
}

/**
 * The same with the keyboard: arrows move a block through the day and the week, Shift with up and down changes when it
 * ends, Delete takes it out. What happened is said; the focus stays with the block.
 */
export function useGridKeys({ grid, columns, step, onChange }: GridKeysOptions) {
  const [said, setSaid] = useState("");
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const reached = Array.from(grid.current?.querySelectorAll<HTMLElement>("[data-mark]") ?? []).find(
      ({ dataset }) => dataset["mark"] === next.current,
    );
    if (reached === undefined) return;
    next.current = undefined;
    reached.focus();
    reached.scrollIntoView({ block: "nearest" });
  }, [grid, columns]);

  const put = (block: GridBlock, column: GridColumn | undefined, span: Span) => {
    if (column === undefined || column.past === true || !fits(column, block.kind, span, block)) {
      setSaid("There is no room there.");
      return;
    }
    if (column.key === block.column && span.from === block.from && span.to === block.to) return;
    next.current = markOf({ ...block, column: column.key, from: span.from });
    setSaid(`${column.name}, ${timeOf(span.from)} to ${timeOf(span.to)}`);
    onChange({ act: "change", block, column: column.key, span });
  };
  const beside = (key: string, by: 1 | -1) => columns[columns.findIndex((one) => one.key === key) + by];
  const here = (key: string) => columns.find((one) => one.key === key);

  return {
    said,
    /** The block that is about to appear takes the focus. */
    focusNext: (block: Pick<GridBlock, "column" | "kind" | "from">) => {
      next.current = markOf(block);
    },
    onKey: (event: KeyboardEvent, block: GridBlock) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const by = steps[event.key];
      if (event.key === "Delete" || event.key === "Backspace") {
        event.preventDefault();
        next.current = `menu ${block.column}`;
        setSaid(`${timeOf(block.from)} to ${timeOf(block.to)} is taken out.`);
        onChange({ act: "remove", block });
      } else if (by !== undefined && block.fixed !== true) {
        event.preventDefault();
        if (event.shiftKey) put(block, here(block.column), longer(block, by * step, step));
        else put(block, here(block.column), shifted(block, by * step));
      } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        event.preventDefault();
        if (block.fixed !== true && !event.shiftKey) {
          put(block, beside(block.column, event.key === "ArrowLeft" ? -1 : 1), block);
        }
      }
    },
  };
}

const steps: Partial<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

function longer(span: Span, by: number, step: number): Span {
  const grown = shifted({ from: span.to, to: span.to }, by);
  return lengthOf({ from: span.from, to: grown.to }) < step ? span : { from: span.from, to: grown.to };
}
