import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type PointerEvent as Press,
  type RefObject,
} from "react";

import {
  dragged,
  fits,
  resized,
  roomAt,
  shifted,
  snapped,
  type BlockKind,
  type Edge,
  type GridBlock,
  type GridChange,
  type GridColumn,
  type Span,
} from "./grid";

/** Fewer pixels than this are a click with an unsteady hand. */
const STILL = 5;

interface Drag {
  mode: "add" | "move" | Edge;
  kind: BlockKind;
  block?: GridBlock;
  column: string;
  /** Where it would come to lie; undefined until it has moved. */
  span: Span | undefined;
  /** The minute the pointer went down at. */
  anchor: number;
  startX: number;
  startY: number;
}

interface GridDragOptions {
  /** The columns' own ground, without headings and hours. */
  body: RefObject<HTMLElement | null>;
  columns: readonly GridColumn[];
  shown: Span;
  step: number;
  /** What dragging over empty ground adds. */
  adds: BlockKind;
  onChange: (change: GridChange) => void;
}

/** Adding, moving and resizing with a mouse, a pen or a finger. The last place where there is room counts. */
export function useGridDrag({ body, columns, shown, step, adds, onChange }: GridDragOptions) {
  const [drag, setDrag] = useState<Drag>();
  const wasDragged = useRef(false);

  const placeOf = (event: { clientX: number; clientY: number }) => {
    const { left, top, width, height } = body.current?.getBoundingClientRect() ?? new DOMRect();
    const at = Math.floor(((event.clientX - left) / width) * columns.length);
    const minute = shown.from + ((event.clientY - top) / height) * (shown.to - shown.from);
    return { column: columns[Math.min(Math.max(at, 0), columns.length - 1)], minute };
  };
  const begin = (event: Press, started: Pick<Drag, "mode" | "kind" | "column" | "block">) => {
    wasDragged.current = false;
    if (event.button !== 0 || !event.isPrimary) return;
    const { clientX, clientY } = event;
    setDrag({
      ...started,
      span: undefined,
      anchor: placeOf(event).minute,
      startX: clientX,
      startY: clientY,
    });
  };

  const move = useEffectEvent((event: PointerEvent) => {
    if (drag === undefined) return;
    const far = Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) >= STILL;
    if (!far && drag.span === undefined) return;
    wasDragged.current = true;
    const { column, minute } = placeOf(event);
    const wanted = wantedBy(drag, column, minute, step, columns);
    if (wanted !== undefined) setDrag({ ...drag, ...wanted });
  });
  const drop = useEffectEvent(() => {
    if (drag === undefined) return;
    setDrag(undefined);
    const { mode, block, column, span, kind } = drag;
    if (block !== undefined) {
      if (span !== undefined) onChange({ act: "change", block, column, span });
      return;
    }
    const others = columns.find(({ key }) => key === column)?.blocks.filter((one) => one.kind === kind) ?? [];
    const added = mode === "add" && span === undefined ? roomAt(drag.anchor, others, step) : span;
    if (added !== undefined) onChange({ act: "add", column, kind, span: added });
  });

  const dragging = drag !== undefined;
  useEffect(() => {
    if (!dragging) return undefined;
    const giveUp = () => {
      setDrag(undefined);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") giveUp();
    };
    const onMove = (event: PointerEvent) => {
      move(event);
    };
    const onUp = () => {
      drop();
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    // The browser took the finger's movement for scrolling.
    window.addEventListener("pointercancel", giveUp);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", giveUp);
      window.removeEventListener("keydown", onKey);
    };
  }, [dragging]);

  return {
    drag,
    pressColumn: (event: Press, column: string) => {
      // With a finger, a tap beside the chosen block only lets go of it.
      const chosen = body.current?.contains(document.activeElement) === true;
      if (event.pointerType === "touch" && chosen) return;
      begin(event, { mode: "add", kind: adds, column });
    },
    pressBlock: (event: Press, block: GridBlock, edge?: Edge) => {
      event.stopPropagation();
      begin(event, { mode: edge ?? "move", kind: block.kind, column: block.column, block });
    },
    /** Whether the press that ends now was a drag, and its click means nothing. */
    wasDragged: () => wasDragged.current,
  };
}

function wantedBy(
  { mode, kind, block, anchor, column: begun }: Drag,
  over: GridColumn | undefined,
  minute: number,
  step: number,
  columns: readonly GridColumn[],
): Pick<Drag, "column" | "span"> | undefined {
  const column = mode === "move" ? over : columns.find(({ key }) => key === begun);
  if (column === undefined || column.past === true) return undefined;
  const span = spanFor(mode, block, anchor, minute, step);
  return fits(column, kind, span, block) ? { column: column.key, span } : undefined;
}

function spanFor(
  mode: Drag["mode"],
  block: GridBlock | undefined,
  anchor: number,
  minute: number,
  step: number,
): Span {
  if (mode === "add" || block === undefined) return dragged(anchor, minute, step);
  if (mode !== "move") return resized(block, mode, minute, step);
  const from = snapped(Math.max(block.from + minute - anchor, 0), step);
  return shifted(block, from - block.from);
}
