import { takesPlace } from "@prescripto/web-kit/appointment/standing";
import { counted } from "@prescripto/web-kit/format/names";
import { useQuery } from "@tanstack/react-query";

import { visitsOn } from "./queries";

/** "12 visits today, 3 done, 1 cancelled." Says nothing while it is not known. */
export function TodayInWords({ today }: { today: string }) {
  const visits = useQuery(visitsOn(today)).data;
  if (visits === undefined) return <span className="invisible">…</span>;
  const taking = visits.items.filter(takesPlace);
  const done = taking.filter(({ status }) => status === "COMPLETED").length;
  const cancelled = visits.items.filter(({ status }) => status === "CANCELLED").length;
  if (taking.length === 0) return "No visits today.";
  const count =
    visits.next === undefined ? counted(taking.length, "visit") : `${taking.length} or more visits`;
  const parts = [
    `${count} today`,
    ...(done > 0 ? [`${done} done`] : []),
    ...(cancelled > 0 ? [`${cancelled} cancelled`] : []),
  ];
  return `${parts.join(", ")}.`;
}
