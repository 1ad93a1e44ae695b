import { Loaded } from "@prescripto/web-kit/api/loaded";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";

import { DoctorSearch } from "../../features/find-doctor/doctor-search";
import { FreeSoonest, FreeSoonestSkeleton } from "../../features/find-doctor/free-soonest";
import { freeSoonest, specialties } from "../../features/find-doctor/queries";
import { SpecialtyList, SpecialtyListSkeleton } from "../../features/find-doctor/specialty-list";
import { doctorLinksFrom } from "../doctor-links";
import { Page } from "../page";
import { paths } from "../paths";

export function HomePage() {
  const navigate = useNavigate();
  const allSpecialties = useQuery(specialties);
  const soonest = useQuery(freeSoonest);
  return (
    <>
      <div className="full-bleed -mt-8 bg-wall py-10 text-on-wall sm:-mt-12 sm:py-16">
        <div className="max-w-2xl">
          <Page title="Book a doctor" heading="Who do you need to see?" />
          <div className="mt-6">
            <DoctorSearch
              text=""
              onSearch={(q) => {
                void navigate(paths.doctors({ q }));
              }}
            />
          </div>
        </div>
      </div>
      <div className="mt-8 grid gap-x-16 gap-y-10 sm:mt-12 lg:grid-cols-[1fr_24rem]">
        <section aria-labelledby="by-specialty">
          <h2 id="by-specialty" className="mb-4 text-title font-semibold">
            What is it about?
          </h2>
          <Loaded query={allSpecialties} label="Loading specialties" skeleton={<SpecialtyListSkeleton />}>
            {({ items }) => (
              <SpecialtyList specialties={items} hrefOf={(specialty) => paths.doctors({ specialty })} />
            )}
          </Loaded>
        </section>
        <section aria-labelledby="soonest">
          <h2 id="soonest" className="mb-1 text-title font-semibold">
            Free soonest
          </h2>
          <Loaded query={soonest} label="Loading free times" skeleton={<FreeSoonestSkeleton />}>
            {(doctors) => <FreeSoonest doctors={doctors} links={doctorLinksFrom()} />}
          </Loaded>
        </section>
      </div>
    </>
  );
}
