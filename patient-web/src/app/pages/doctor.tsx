import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { DoctorProfile } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { counted, initials, listed } from "@prescripto/web-kit/format/names";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";

import { VisitTypeChoice } from "../../features/booking/visit-type-choice";
import { WeekPicker } from "../../features/booking/week-picker";
import { doctorProfile } from "../../features/find-doctor/queries";
import { BackLink } from "../back-link";
import { Page } from "../page";
import { paths } from "../paths";
import { dateIn, useSearchChange } from "../search";

export function DoctorPage() {
  const { doctorId = "" } = useParams();
  const doctor = useQuery(doctorProfile(doctorId));
  return (
    <>
      <BackLink to={paths.doctors({ specialty: doctor.data?.specialty.code })}>
        {doctor.data?.specialty.name ?? "Doctors"}
      </BackLink>
      {doctor.isLoadingError && <Page title="Doctor" quiet />}
      <Loaded query={doctor} label="Loading the doctor" skeleton={<DoctorSkeleton />}>
        {(found) => <Doctor doctor={found} />}
      </Loaded>
    </>
  );
}

function Doctor({ doctor }: { doctor: DoctorProfile }) {
  const [search] = useSearchParams();
  const visitType = doctor.visitTypes.find(({ id }) => id === search.get("visit")) ?? doctor.visitTypes[0];
  const change = useSearchChange();
  return (
    <div className="grid gap-10">
      <div className="flex items-start gap-4 sm:gap-6">
        <Avatar size="large" initials={initials(doctor.name)} photoUrl={doctor.photoUrl} />
        <div className="min-w-0">
          <Page title={doctor.name} />
          <p className="mt-1 text-lead">
            {doctor.specialty.name} · {counted(doctor.experienceYears, "year")}
          </p>
          <p className="mt-1 text-muted">
            {[doctor.degree, listed(doctor.languages)].filter((fact) => fact !== "").join(" · ")}
          </p>
          {visitType !== undefined && (
            <p className="mt-1 text-muted">
              <span className="figures">{formatMoney(visitType.fee)}</span> for {visitType.minutes} minutes
            </p>
          )}
        </div>
      </div>
      {doctor.acceptingPatients && visitType !== undefined ? (
        <div className="grid gap-8">
          <VisitTypeChoice
            visitTypes={doctor.visitTypes}
            chosen={visitType}
            onChoose={({ id }) => {
              change({ visit: id, day: undefined });
            }}
          />
          <WeekPicker
            doctorId={doctor.id}
            zone={doctor.zone}
            visitType={visitType}
            from={dateIn(search, "from")}
            date={dateIn(search, "day")}
            onMove={({ from, date }) => {
              change({ from, day: date });
            }}
            hrefOf={({ start }) => paths.book(doctor.id, start, visitType.id)}
          />
        </div>
      ) : (
        <Alert tone="waiting" title={`${doctor.name} takes no bookings at the moment`}>
          <p>
            <Link to={paths.doctors({ specialty: doctor.specialty.code })} className="underline">
              Other doctors of {doctor.specialty.name.toLowerCase()}
            </Link>
          </p>
        </Alert>
      )}
      <div className="grid gap-8 border-t border-line pt-8 md:grid-cols-2">
        <section>
          <h2 className="mb-2 text-title font-semibold">About</h2>
          <p className="max-w-prose whitespace-pre-line">{doctor.about}</p>
        </section>
        <section>
          <h2 className="mb-2 text-title font-semibold">Where</h2>
          <p className="whitespace-pre-line">{doctor.address}</p>
        </section>
      </div>
    </div>
  );
}

function DoctorSkeleton() {
  return (
    <div className="flex items-start gap-4 sm:gap-6">
      <Skeleton className="size-24 shrink-0 rounded-full" />
      <div className="grid flex-1 gap-3">
        <Skeleton className="h-9 w-2/3" />
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="h-5 w-1/3" />
      </div>
    </div>
  );
}
