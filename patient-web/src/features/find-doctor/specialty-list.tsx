import type { Specialty } from "@prescripto/web-kit/api/types";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { ChevronRight } from "lucide-react";
import { Link } from "react-router";

import { troublesOf } from "./specialty-words";

interface SpecialtyListProps {
  specialties: readonly Specialty[];
  hrefOf: (code: string) => string;
}

/** The ways in for who does not know a doctor's name: each specialty with what people come with. */
export function SpecialtyList({ specialties, hrefOf }: SpecialtyListProps) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {specialties.map(({ code, name }) => (
        <li key={code} className="border-b border-line">
          <Link to={hrefOf(code)} className="group flex min-h-16 items-center gap-3 rounded-touch py-2.5">
            <span className="grid min-w-0 flex-1">
              <span className="text-lead font-semibold group-hover:text-pine">{name}</span>
              <span className="text-muted">{troublesOf(code)}</span>
            </span>
            <ChevronRight aria-hidden className="size-5 shrink-0 text-muted group-hover:text-pine" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function SpecialtyListSkeleton() {
  return (
    <div className="grid gap-x-8 sm:grid-cols-2">
      {Array.from({ length: 6 }, (_, i) => (
        <div key={i} className="grid min-h-16 content-center gap-2 border-b border-line py-2.5">
          <Skeleton className="h-5 w-40" />
          <Skeleton className="h-4 w-52" />
        </div>
      ))}
    </div>
  );
}
