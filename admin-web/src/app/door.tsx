import { clinicQuery } from "@prescripto/web-kit/clinic/use-clinic";
import { dateOf, formatDateLong, formatTime, zoneCity } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { Mark } from "./rail";

/** The frame of what stands before one is in: the clinic beside it, and one column. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col lg:flex-row">
      <title>{`${title} · Prescripto`}</title>
      <Doorplate />
      <main className="flex flex-1 items-center justify-center px-4 py-10 sm:px-10">
        <div className="grid w-full max-w-md gap-6">
          <h1 className="text-heading font-semibold">{title}</h1>
          {children}
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
