import { useRef, type KeyboardEvent, type PointerEvent } from "react";

import type { Edge, GridBlock, Span } from "./grid";
import { markOf } from "./use-grid-keys";
import { timeOf } from "./week";

interface GridBlockButtonProps {
  block: GridBlock;
  /** "Monday" */
  day: string;
  shown: Span;
  helpId: string;
  disabled: boolean;
  /** It is being dragged elsewhere. */
  lifted: boolean;
  onPress: (event: PointerEvent, edge?: Edge) => void;
  onKey: (event: KeyboardEvent) => void;
  /** Pressed without dragging. */
  onOpen: () => void;
  wasDragged: () => boolean;
}

const looks = {
  hours: "inset-x-0.5 border-pine/60 bg-pine-soft text-ink hover:border-pine",
  leave:
    "right-0.5 left-1.5 border-dashed border-amber bg-amber-soft bg-[repeating-linear-gradient(135deg,color-mix(in_oklch,var(--amber)_16%,transparent)_0_5px,transparent_5px_11px)] text-ink sm:left-[24%]",
};

/** Hours or leave as a block in its day. With a finger, a first tap chooses it; then it can be dragged. */
export function GridBlockButton({
  block,
  day,
  shown,
  helpId,
  disabled,
  lifted,
  onPress,
  onKey,
  onOpen,
  wasDragged,
}: GridBlockButtonProps) {
  const firstTap = useRef(false);
  const movable = !disabled && block.fixed !== true;
  const button = useRef<HTMLButtonElement>(null);
  const press = (event: PointerEvent, edge?: Edge) => {
    firstTap.current = event.pointerType === "touch" && document.activeElement !== button.current;
    if (movable && !firstTap.current) onPress(event, edge);
    else event.stopPropagation();
  };
  return (
    <li
      className={`group absolute overflow-hidden rounded-touch border focus-within:z-2 focus-within:touch-none focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-pine ${looks[block.kind]} ${disabled ? "opacity-55" : ""} ${lifted ? "opacity-40" : ""} ${block.kind === "leave" ? "z-1" : ""}`}
      style={placed(block, shown)}
    >
      <button
        ref={button}
        type="button"
        data-mark={markOf(block)}
        disabled={disabled}
        aria-describedby={helpId}
        onPointerDown={(event) => {
          press(event);
        }}
        onClick={(event) => {
          if (event.detail !== 0 && wasDragged()) return;
          if (firstTap.current) event.currentTarget.focus();
          else onOpen();
          firstTap.current = false;
        }}
        onKeyDown={onKey}
        className={`flex size-full flex-wrap content-start gap-x-[0.3em] px-1 py-0.5 text-left text-small leading-tight figures outline-none sm:px-2 sm:py-1 ${movable ? "cursor-grab active:cursor-grabbing" : ""}`}
      >
        <span className="sr-only">{day}, </span>
        <span className="font-semibold">{timeOf(block.from)}</span>
        <span className="sr-only"> to </span>
        <span>
          <span aria-hidden className="max-sm:hidden">
            –{" "}
          </span>
          {timeOf(block.to)}
        </span>
        {block.name !== undefined && <span className="w-full truncate"> {block.name}</span>}
      </button>
      {movable && (
        <>
          <Handle
            place="top-0"
            onPress={(event) => {
              press(event, "from");
            }}
          />
          <Handle
            place="bottom-0"
            onPress={(event) => {
              press(event, "to");
            }}
          />
        </>
      )}
    </li>
  );
}

function Handle({ place, onPress }: { place: string; onPress: (event: PointerEvent) => void }) {
  return (
    <span
      aria-hidden
      onPointerDown={onPress}
      className={`absolute inset-x-0 ${place} flex h-2 cursor-ns-resize items-center justify-center group-focus-within:h-3 pointer-coarse:group-focus-within:h-5`}
    >
      <span className="h-[3px] w-6 rounded-full bg-pine opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100" />
    </span>
  );
}

/** Where a span lies in what is shown of the day. */
export function placed({ from, to }: Span, shown: Span): { top: string; height: string } {
  const all = shown.to - shown.from;
  const [begin, end] = [Math.max(from, shown.from), Math.min(to, shown.to)];
  return { top: `${((begin - shown.from) / all) * 100}%`, height: `${((end - begin) / all) * 100}%` };
}
