import { Loaded } from "@prescripto/web-kit/api/loaded";
import { Button } from "@prescripto/web-kit/ui/button";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { Link, useSearchParams } from "react-router";

import { DoctorList, DoctorListSkeleton } from "../../features/find-doctor/doctor-list";
import { DoctorSearch } from "../../features/find-doctor/doctor-search";
import { doctorsBy, specialties, type DoctorFilter } from "../../features/find-doctor/queries";
import { SpecialtyFilter } from "../../features/find-doctor/specialty-filter";
import { meansSpecialty } from "../../features/find-doctor/specialty-words";
import { doctorLinks } from "../doctor-links";
import { Page } from "../page";
import { paths } from "../paths";

export function DoctorsPage() {
  const [search, setSearch] = useSearchParams();
  const filter = { specialty: search.get("specialty") ?? undefined, q: search.get("q") ?? undefined };
  const all = useQuery(specialties).data?.items ?? [];
  const chosen = all.find(({ code }) => code === filter.specialty);
  const onSearch = useCallback(
    (q: string) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (q === "") after.delete("q");
          else after.set("q", q);
          return after;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return (
    <>
      <Page title={chosen?.name ?? "Doctors"} />
      <div className="mt-6 grid gap-4">
        <DoctorSearch live text={filter.q ?? ""} onSearch={onSearch} />
        <SpecialtyFilter
          specialties={all}
          chosen={filter.specialty}
          hrefOf={(specialty) => paths.doctors({ ...filter, specialty })}
        />
        <Suggestions filter={filter} specialties={all} />
      </div>
      <Results filter={filter} />
    </>
  );
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
        <Link to={paths.doctors({ specialty: code })}>all doctors of {name.toLowerCase()}</Link>
      </TextLink>
    </p>
  ));
}

function Results({ filter }: { filter: DoctorFilter }) {
  const doctors = useInfiniteQuery(doctorsBy(filter));
  return (
    <section aria-label="Results" className="mt-4">
      <Loaded query={doctors} label="Loading doctors" skeleton={<DoctorListSkeleton />}>
        {(found) =>
          found.length === 0 ? (
            <div className="mt-4">
              <Empty
                title={filter.q === undefined ? "No doctors here yet" : `Nobody found for “${filter.q}”`}
                action={
                  <Button asChild>
                    <Link to={paths.doctors()}>Show all doctors</Link>
                  </Button>
                }
              >
                Try a shorter name, or another specialty.
              </Empty>
            </div>
          ) : (
            <>
              <DoctorList doctors={found} links={doctorLinks} />
              <ShowMore
                label="Show more doctors"
                hasMore={doctors.hasNextPage}
                busy={doctors.isFetchingNextPage}
                onMore={() => {
                  void doctors.fetchNextPage();
                }}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
