import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Where days are scrolled sideways, begins with today beside the hours instead of the first day; once for each span of
 * days, so that it never pulls away what somebody looks at.
 *
 * @param first the first day in sight
 */
export function useTodayInSight(first: string | undefined, today: string): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = frame.current;
    const column = element?.querySelector(`[data-date="${today}"]`);
    if (shown.current === first || element === null || column === null || column === undefined) return;
    shown.current = first;
    // The hours stay at the left edge while the days go by below them.
    const hours = column.parentElement?.firstElementChild?.getBoundingClientRect().width ?? 0;
    element.scrollLeft += column.getBoundingClientRect().left - element.getBoundingClientRect().left - hours;
  }, [first, today]);
  return frame;
}
