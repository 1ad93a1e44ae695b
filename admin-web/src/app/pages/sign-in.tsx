import { clinicQuery } from "@prescripto/web-kit/clinic/use-clinic";
import { dateOf, formatDateLong, formatTime, zoneCity } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { mayRefresh, restore } from "@prescripto/web-kit/session/session";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";

import { SignInForm } from "../../features/access/sign-in-form";
import { patientWeb } from "../env";
import { Mark } from "../rail";

/** The door. It stands at whatever address was wanted, which is there again once one is in. */
export function SignInPage({ expired }: { expired: boolean }) {
  return (
    <div className="flex min-h-dvh flex-col lg:flex-row">
      <title>Sign in · Prescripto</title>
      <Doorplate />
      <main className="flex flex-1 items-center justify-center px-4 py-10 sm:px-10">
        <div className="grid w-full max-w-md gap-6">
          <h1 className="text-heading font-semibold">Sign in</h1>
          {expired && (
            <Alert tone="info" title="You were signed out to keep the clinic safe">
              <p>Sign in again and you are back where you were.</p>
            </Alert>
          )}
          {!expired && mayRefresh() && <NotReached />}
          <SignInForm patientWeb={patientWeb} />
          <p className="text-muted">
            For doctors and admins. Patients book in the <TextLink href={patientWeb}>patients’ app</TextLink>.
          </p>
        </div>
      </main>
    </div>
  );
}

function Doorplate() {
  const clinic = useQuery(clinicQuery).data;
  const now = useNow();
  return (
    <header className="bg-rail text-on-rail flex flex-col justify-between gap-6 p-5 sm:px-10 lg:w-2/5 lg:p-12">
      <p className="flex items-center gap-2 text-lead font-semibold [&>svg]:size-6">
        <Mark />
        Prescripto
      </p>
      {clinic !== undefined && (
        <div className="grid gap-1 max-lg:hidden">
          <p className="text-display font-semibold figures">
            {formatTime(new Date(now).toISOString(), clinic.zone)}
          </p>
          <p className="text-title">{formatDateLong(dateOf(now, clinic.zone))}</p>
          <p className="text-rail-muted mt-3">
            {clinic.name}, {zoneCity(clinic.zone)} time
          </p>
        </div>
      )}
    </header>
  );
}

/** Somebody is still signed in on this device, but the server could not be asked. */
function NotReached() {
  return (
    <Alert tone="waiting" title="The clinic could not be reached">
      <p>You may still be signed in on this device.</p>
      <div className="mt-2">
        <Button size="small" onClick={restore}>
          Try again
        </Button>
      </div>
    </Alert>
  );
}
