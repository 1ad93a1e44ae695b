import { Loaded } from "@prescripto/web-kit/api/loaded";
import { counted } from "@prescripto/web-kit/format/names";
import { dateOf } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { Link, useSearchParams } from "react-router";

import { clinic } from "../../features/clinic/queries";
import { DoctorFilters } from "../../features/find-doctor/doctor-filters";
import { DoctorList, DoctorListSkeleton } from "../../features/find-doctor/doctor-list";
import { DoctorSearch } from "../../features/find-doctor/doctor-search";
import { filterIn, windowOf, type DayWindow, type DoctorFilter } from "../../features/find-doctor/filter";
import { NoSuchSpecialty } from "../../features/find-doctor/no-such-specialty";
import { NobodyFound } from "../../features/find-doctor/nobody-found";
import { doctorsBy, languages, specialties } from "../../features/find-doctor/queries";
import { SpecialtyFilter } from "../../features/find-doctor/specialty-filter";
import { meansSpecialty } from "../../features/find-doctor/specialty-words";
import { doctorLinksFrom } from "../doctor-links";
import { Page } from "../page";
import { paths } from "../paths";
import { dateIn, useSearchChange } from "../search";

export function DoctorsPage() {
  const [search] = useSearchParams();
  const change = useSearchChange();
  const filter = filterIn(search, (name) => dateIn(search, name));
  const offered = useQuery(specialties).data?.items;
  const all = offered ?? [];
  const spoken = useQuery(languages).data?.items ?? [];
  const ofClinic = useQuery(clinic);
  const now = useNow();
  const today = ofClinic.data && dateOf(now, ofClinic.data.zone);
  const chosen = all.find(({ code }) => code === filter.specialty);
  const unheardOf = offered !== undefined && filter.specialty !== undefined && chosen === undefined;
  const onSearch = useCallback(
    (q: string) => {
      change({ q });
    },
    [change],
  );
  return (
    <>
      <Page title={chosen?.name ?? "Doctors"} />
      <div className="mt-6 grid grid-cols-1 gap-4">
        <DoctorSearch live text={filter.q ?? ""} onSearch={onSearch} />
        <SpecialtyFilter
          specialties={all}
          chosen={filter.specialty}
          hrefOf={(specialty) => hrefOf({ ...filter, specialty })}
        />
        <DoctorFilters
          filter={filter}
          languages={spoken}
          currency={ofClinic.data?.currency}
          today={today}
          onChange={change}
        />
        <Suggestions filter={filter} specialties={all} />
      </div>
      {unheardOf ? (
        <div className="mt-8">
          <NoSuchSpecialty href={hrefOf({ ...filter, specialty: undefined })} />
        </div>
      ) : filter.days === "today" || filter.days === "week" ? (
        // Which days these are, the clinic's calendar says and not this device's.
        <Loaded query={ofClinic} label="Loading doctors" skeleton={<DoctorListSkeleton />}>
          {({ zone }) => <Results filter={filter} window={windowOf(filter, dateOf(now, zone))} />}
        </Loaded>
      ) : (
        <Results filter={filter} window={windowOf(filter, "")} />
      )}
    </>
  );
}

function hrefOf({ feeMost, ...filter }: DoctorFilter): string {
  return paths.doctors({ ...filter, feeMost: feeMost?.toString() });
}

/** Who types what troubles them is shown the specialty for it. */
function Suggestions({
  filter,
  specialties: all,
}: {
  filter: DoctorFilter;
  specialties: { code: string; name: string }[];
}) {
  const { q = "" } = filter;
  const meant = all.filter((one) => meansSpecialty(q, one));
  return meant.map(({ code, name }) => (
    <p key={code}>
      For “{q}”, look at{" "}
      <TextLink asChild>
        <Link to={hrefOf({ ...filter, q: undefined, specialty: code })}>
          all doctors of {name.toLowerCase()}
        </Link>
      </TextLink>
    </p>
  ));
}

function Results({ filter, window }: { filter: DoctorFilter; window: DayWindow | undefined }) {
  const doctors = useInfiniteQuery(doctorsBy(filter, window));
  return (
    <section aria-label="Results" className="mt-4">
      <Loaded query={doctors} label="Loading doctors" skeleton={<DoctorListSkeleton />}>
        {(found) => (
          <>
            <p role="status" className="sr-only">
              {found.length === 0
                ? "No doctors found"
                : `${counted(found.length, "doctor")}${doctors.hasNextPage ? ", more below" : ""}`}
            </p>
            {found.length === 0 ? (
              <div className="mt-4">
                <NobodyFound filter={filter} hrefOf={hrefOf} />
              </div>
            ) : (
              <>
                <DoctorList doctors={found} links={doctorLinksFrom(window?.from)} />
                <ShowMore
                  label="Show more doctors"
                  hasMore={doctors.hasNextPage}
                  busy={doctors.isFetchingNextPage}
                  onMore={() => {
                    void doctors.fetchNextPage();
                  }}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
