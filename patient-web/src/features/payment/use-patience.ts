import { useEffect, useEffectEvent, useRef } from "react";

interface Patience {
  asking: boolean;
  /** The first question is not preceded by a pause. */
  atOnce: boolean;
  /** How many times it asks by itself. */
  most: number;
}

/** Seconds between one question and the next; the last again and again. */
const PAUSES = [2, 3, 5, 8, 13, 21, 34, 60];

/**
 * Asks again and again, with longer and longer pauses, and at once when somebody comes back to the page or the
 * connection does. One question at a time. `ask` never rejects.
 */
export function usePatience({ asking, atOnce, most }: Patience, ask: () => Promise<void>): void {
  const busy = useRef(false);
  const onAsk = useEffectEvent(ask);
  useEffect(() => {
    if (!asking) return;
    let asked = 0;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      if (over || asked >= most) return;
      const seconds = PAUSES[Math.min(asked, PAUSES.length - 1)] ?? 0;
      timer = setTimeout(() => void askNow(), seconds * 1_000);
    };
    const askNow = async () => {
      asked += 1;
      if (!busy.current) {
        busy.current = true;
        await onAsk();
        busy.current = false;
      }
      wait();
    };
    const onReturn = () => {
      if (document.visibilityState === "visible" && !busy.current) void askNow();
    };
    if (atOnce) void askNow();
    else wait();
    window.addEventListener("focus", onReturn);
    window.addEventListener("online", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener("focus", onReturn);
      window.removeEventListener("online", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [asking, atOnce, most]);
}
