import type { DoctorSummary } from "@prescripto/web-kit/api/types";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";

import { DoctorCard, type DoctorLinks } from "./doctor-card";

interface DoctorListProps {
  doctors: readonly DoctorSummary[];
  links: DoctorLinks;
}

export function DoctorList({ doctors, links }: DoctorListProps) {
  const now = useNow();
  const zone = doctors[0]?.zone;
  return (
    <>
      {zone !== undefined && <ClinicTimeNote zone={zone} at={now} />}
      <ul>
        {doctors.map((doctor) => (
          <li key={doctor.id}>
            <DoctorCard doctor={doctor} links={links} now={now} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function DoctorListSkeleton() {
  return Array.from({ length: 4 }, (_, i) => (
    <div key={i} className="grid gap-4 border-b border-line py-6 md:grid-cols-[1fr_auto] md:items-center">
      <div className="flex gap-4">
        <Skeleton className="size-14 rounded-full" />
        <div className="grid gap-2">
          <Skeleton className="h-6 w-44" />
          <Skeleton className="h-4 w-56" />
          <Skeleton className="h-4 w-40" />
        </div>
      </div>
      <div className="flex gap-2">
        <Skeleton className="h-10 w-28" />
        <Skeleton className="h-10 w-28" />
      </div>
    </div>
  ));
}
