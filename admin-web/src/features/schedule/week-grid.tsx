import { useId, useRef, useState, type ReactNode } from "react";

import {
  shownHours,
  type BlockKind,
  type GridBlock,
  type GridChange,
  type GridColumn,
  type Span,
} from "./grid";
import { GridBlockButton, placed } from "./grid-block";
import { GridGround } from "./grid-ground";
import { useGridDrag } from "./use-grid-drag";
import { useGridKeys } from "./use-grid-keys";
import { timeOf } from "./week";

interface WeekGridProps<C extends GridColumn> {
  label: string;
  columns: readonly C[];
  /** Minutes that dragging and the arrow keys go at a time. */
  step: number;
  /** What dragging over empty ground adds. */
  adds: BlockKind;
  /** What stands above a day; its menu is marked `data-mark="menu <key>"`. */
  heading: (column: C) => ReactNode;
  onChange: (change: GridChange) => void;
  /** A block wants its times in fields. */
  onOpen: (block: GridBlock) => void;
}

const HOUR_PX = 44;

/** Seven days side by side, an hour as long as an hour; blocks are dragged, or moved with the arrow keys. */
export function WeekGrid<C extends GridColumn>({
  label,
  columns,
  step,
  adds,
  heading,
  onChange,
  onOpen,
}: WeekGridProps<C>) {
  const grid = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [whole, setWhole] = useState(false);
  const shown = whole ? { from: 0, to: 24 * 60 } : shownHours(columns);
  const keys = useGridKeys({ grid, columns, step, onChange });
  const change = (made: GridChange) => {
    if (made.act === "add") keys.focusNext({ column: made.column, kind: made.kind, from: made.span.from });
    if (made.act === "change") keys.focusNext({ ...made.block, column: made.column, from: made.span.from });
    onChange(made);
  };
  const { drag, pressColumn, pressBlock, wasDragged } = useGridDrag({
    body,
    columns,
    shown,
    step,
    adds,
    onChange: change,
  });
  const hours = (shown.to - shown.from) / 60;
  return (
    <div ref={grid} role="group" aria-label={label} className="select-none">
      <p id={helpId} className="sr-only">
        Arrow keys move it by {step} minutes or to another day. Shift with up or down changes when it ends.
        Delete takes it out. Enter opens its times.
      </p>
      <p role="status" className="sr-only">
        {keys.said}
      </p>
      <div className="grid grid-cols-[2.5rem_repeat(7,minmax(0,1fr))] sm:grid-cols-[3.25rem_repeat(7,minmax(0,1fr))]">
        <span />
        {columns.map((column) => (
          <div key={column.key} className="border-l border-transparent pb-1.5">
            {heading(column)}
          </div>
        ))}
        <HourLabels shown={shown} />
        <div
          ref={body}
          className="relative col-span-7 grid grid-cols-7 border-y border-r border-line bg-surface"
          style={{ height: hours * HOUR_PX }}
        >
          <HourLines count={hours} />
          {columns.map((column) => (
            <div
              key={column.key}
              role="group"
              aria-label={column.name}
              onPointerDown={(event) => {
                if (column.past !== true) pressColumn(event, column.key);
              }}
              className={`relative touch-pan-y border-l border-line ${column.past === true ? "bg-sunken" : "cursor-crosshair"}`}
            >
              <GridGround column={column} shown={shown} />
              <ul>
                {column.blocks.map((block) => (
                  <GridBlockButton
                    key={`${block.kind} ${block.index}`}
                    block={block}
                    day={column.name}
                    shown={shown}
                    helpId={helpId}
                    disabled={column.past === true}
                    lifted={drag?.block === block && drag.span !== undefined}
                    onPress={(event, edge) => {
                      pressBlock(event, block, edge);
                    }}
                    onKey={(event) => {
                      keys.onKey(event, block);
                    }}
                    onOpen={() => {
                      onOpen(block);
                    }}
                    wasDragged={wasDragged}
                  />
                ))}
              </ul>
              {drag?.span !== undefined && drag.column === column.key && (
                <Landing span={drag.span} shown={shown} kind={drag.kind} />
              )}
            </div>
          ))}
        </div>
      </div>
      <button
        type="button"
        aria-pressed={whole}
        onClick={() => {
          setWhole(!whole);
        }}
        className="mt-1.5 ml-10 min-h-8 rounded-touch px-2 text-small text-muted hover:bg-sunken hover:text-ink sm:ml-13 pointer-coarse:min-h-11"
      >
        {whole ? "Show the usual hours of a day" : "Show all 24 hours"}
      </button>
    </div>
  );
}

/** Where what is dragged would come to lie. */
function Landing({ span, shown, kind }: { span: Span; shown: Span; kind: BlockKind }) {
  return (
    <div
      aria-hidden
      className={`pointer-events-none absolute inset-x-0.5 z-3 overflow-hidden rounded-touch border-2 text-small leading-tight font-semibold figures shadow-float sm:px-2 sm:py-0.5 ${kind === "hours" ? "border-pine bg-pine-soft" : "border-amber bg-amber-soft"}`}
      style={placed(span, shown)}
    >
      <span className="whitespace-nowrap">{timeOf(span.from)}</span> <span className="max-sm:hidden">– </span>
      <span className="whitespace-nowrap">{timeOf(span.to)}</span>
    </div>
  );
}

function HourLabels({ shown }: { shown: Span }) {
  const hours = Array.from({ length: (shown.to - shown.from) / 60 - 1 }, (_, i) => shown.from / 60 + i + 1);
  return (
    <div aria-hidden className="relative text-small text-muted figures">
      {hours.map((hour) => (
        <span
          key={hour}
          className="absolute right-1.5 -translate-y-1/2"
          style={{ top: placed({ from: hour * 60, to: hour * 60 }, shown).top }}
        >
          {timeOf(hour * 60)}
        </span>
      ))}
    </div>
  );
}

function HourLines({ count }: { count: number }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 bg-[linear-gradient(to_bottom,var(--line)_1px,transparent_1px)]"
      style={{ backgroundSize: `100% ${100 / count}%` }}
    />
  );
}
