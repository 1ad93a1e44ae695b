import { Loaded } from "@prescripto/web-kit/api/loaded";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";

import { ClinicContact } from "../../features/clinic/clinic-contact";
import { clinic } from "../../features/clinic/queries";
import { Page } from "../page";

export function ContactPage() {
  const found = useQuery(clinic);
  return (
    <div className="mx-auto max-w-2xl">
      <Page title="The clinic" intro="For anything a booking cannot do. In an emergency call 112, not us." />
      <div className="mt-8">
        <Loaded query={found} label="Loading the clinic" skeleton={<Skeleton className="h-40" />}>
          {(clinicFound) => <ClinicContact clinic={clinicFound} />}
        </Loaded>
      </div>
    </div>
  );
}
