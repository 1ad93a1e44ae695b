import { useToday } from "@prescripto/web-kit/clinic/use-clinic";
import { useMedia } from "@prescripto/web-kit/ui/use-media";
import { useLocation, useSearchParams } from "react-router";

import { readSpan, type Span } from "./span";

interface SpanInAddress {
  span: Span;
  today: string;
  /** The address that shows it. */
  hrefOf: (span: Pick<Span, "view" | "date">) => string;
  show: (span: Pick<Span, "view" | "date">) => void;
}

/** View and day live in the address; a phone begins with the day, for which it has the room. */
export function useSpan(): SpanInAddress {
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();
  const today = useToday();
  const roomy = useMedia("(min-width: 48rem)");
  const searchOf = ({ view, date }: Pick<Span, "view" | "date">) => {
    const next = new URLSearchParams(search);
    next.set("view", view);
    next.set("date", date);
    return next;
  };
  return {
    span: readSpan(search, today, roomy ? "week" : "day"),
    today,
    hrefOf: (span) => `${pathname}?${searchOf(span).toString()}`,
    show: (span) => {
      setSearch(searchOf(span), { replace: true, preventScrollReset: true });
    },
  };
}
