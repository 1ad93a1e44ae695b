import type { Specialty } from "@prescripto/web-kit/api/types";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { Link } from "react-router";

import { troublesOf } from "./specialty-words";

interface SpecialtyListProps {
  specialties: readonly Specialty[];
  hrefOf: (code: string) => string;
}

/** The ways in for who does not know a doctor's name: each specialty with what people come with. */
export function SpecialtyList({ specialties, hrefOf }: SpecialtyListProps) {
  return (
    <ul className="grid grid-cols-2 gap-2 sm:gap-3 md:grid-cols-3 lg:grid-cols-2">
      {specialties.map(({ code, name }) => (
        <li key={code} className="grid">
          <Link
            to={hrefOf(code)}
            className="grid content-start gap-0.5 rounded-touch border border-edge bg-surface px-3 py-3 hover:border-pine hover:bg-pine-soft sm:px-4"
          >
            <span className="font-semibold sm:text-lead">{name}</span>
            <span className="text-small text-muted">{troublesOf(code)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function SpecialtyListSkeleton() {
  return (
    <div className="grid grid-cols-2 gap-2 sm:gap-3 md:grid-cols-3 lg:grid-cols-2">
      {Array.from({ length: 6 }, (_, i) => (
        <Skeleton key={i} className="h-20" />
      ))}
    </div>
  );
}
