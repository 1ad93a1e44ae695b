import type { DoctorSummary } from "@prescripto/web-kit/api/types";
import { initials } from "@prescripto/web-kit/format/names";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Button } from "@prescripto/web-kit/ui/button";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { Link } from "react-router";

import type { DoctorLinks } from "./doctor-card";

interface FreeSoonestProps {
  doctors: readonly DoctorSummary[];
  links: DoctorLinks;
}

/** Who can be seen first: one line and one time each. */
export function FreeSoonest({ doctors, links }: FreeSoonestProps) {
  const now = useNow();
  const zone = doctors[0]?.zone;
  if (zone === undefined) return <p className="text-muted">No doctor has a free time at the moment.</p>;
  return (
    <>
      <ul>
        {doctors.map((doctor) => (
          <li key={doctor.id} className="flex items-center gap-3 border-b border-line py-3 last:border-b-0">
            <Avatar size="small" initials={initials(doctor.name)} photoUrl={doctor.photoUrl} />
            <div className="min-w-0 flex-1">
              <Link to={links.doctor(doctor.id)} className="font-semibold hover:text-pine hover:underline">
                {doctor.name}
              </Link>
              <p className="text-small text-muted">{doctor.specialty.name}</p>
            </div>
            {doctor.soonest.slice(0, 1).map(({ start }) => {
              const when = formatWhen(start, doctor.zone, now);
              return (
                <Button key={start} asChild size="small">
                  <Link to={links.book(doctor.id, start)} aria-label={`Book ${doctor.name}, ${when}`}>
                    <span className="inline-block figures first-letter:uppercase">{when}</span>
                  </Link>
                </Button>
              );
            })}
          </li>
        ))}
      </ul>
      <ClinicTimeNote zone={zone} at={now} />
    </>
  );
}

export function FreeSoonestSkeleton() {
  return Array.from({ length: 5 }, (_, i) => (
    <div key={i} className="flex items-center gap-3 border-b border-line py-3 last:border-b-0">
      <Skeleton className="size-10 rounded-full" />
      <div className="grid flex-1 gap-1.5">
        <Skeleton className="h-5 w-32" />
        <Skeleton className="h-3.5 w-24" />
      </div>
      <Skeleton className="h-10 w-28" />
    </div>
  ));
}
