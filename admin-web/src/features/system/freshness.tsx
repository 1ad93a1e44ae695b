import { useEffect, useState } from "react";

import { duration } from "./words";

/** How old what is shown is, counted on by the second. @param at when it was asked for last, in milliseconds */
export function Freshness({ at }: { at: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <p className="text-small text-muted figures">
      Looked {duration(Math.max(0, (now - at) / 1_000))} ago; looks again by itself
    </p>
  );
}
