import { formatWhen } from "@prescripto/web-kit/format/time";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { openHolds } from "./queries";

interface OpenHoldsProps {
  now: number;
  hrefOf: (id: string) => string;
  /** Where all of them are, should they not be had here. */
  all: string;
}

/** Which times the patient holds already, each a tap away. */
export function OpenHolds({ now, hrefOf, all }: OpenHoldsProps) {
  const holds = useQuery(openHolds);
  if (holds.data === undefined || holds.data.length === 0) {
    return (
      <p>
        <TextLink asChild>
          <Link to={all}>My appointments</Link>
        </TextLink>
      </p>
    );
  }
  return (
    <ul aria-label="Times you hold" className="mt-1 grid gap-1">
      {holds.data.map(({ id, start, zone, doctor }) => (
        <li key={id}>
          <TextLink asChild className="inline-flex min-h-11 items-center">
            <Link to={hrefOf(id)}>
              {doctor.name}, {formatWhen(start, zone, now)}
            </Link>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
