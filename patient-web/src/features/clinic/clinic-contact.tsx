import type { Clinic } from "@prescripto/web-kit/api/types";
import { zoneCity } from "@prescripto/web-kit/format/time";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Clock, Mail, MapPin, Phone, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** How to reach the clinic, each way ready to tap. */
export function ClinicContact({ clinic: { name, address, phone, email, zone } }: { clinic: Clinic }) {
  return (
    <dl className="grid gap-6 sm:grid-cols-2">
      <Way icon={Phone} name="By phone">
        <TextLink href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</TextLink>
      </Way>
      <Way icon={Mail} name="By email">
        <TextLink href={`mailto:${email}`}>{email}</TextLink>
      </Way>
      <Way icon={MapPin} name="In person">
        <span className="font-semibold">{name}</span>
        <br />
        <span className="whitespace-pre-line">{address}</span>
      </Way>
      <Way icon={Clock} name="Time">
        All times in Prescripto are {zoneCity(zone)} time.
      </Way>
    </dl>
  );
}

function Way({ icon: Icon, name, children }: { icon: LucideIcon; name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <dt className="col-span-2 grid grid-cols-subgrid text-muted">
        <Icon aria-hidden className="mt-0.5 size-5 text-pine" />
        {name}
      </dt>
      <dd className="col-start-2">{children}</dd>
    </div>
  );
}
