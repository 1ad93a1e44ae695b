import { useLayoutEffect, useRef } from "react";

/**
 * A page turns its face without a new path: what had the focus is gone, so it goes to the top as on a new page. In the
 * layout phase, because the new heading then takes over in its effect.
 */
export function useNewFace(face: string): void {
  const shown = useRef(face);
  useLayoutEffect(() => {
    if (shown.current !== face) document.querySelector("main")?.focus({ preventScroll: true });
    shown.current = face;
  }, [face]);
}
