import { Loaded } from "@prescripto/web-kit/api/loaded";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { initials } from "@prescripto/web-kit/format/names";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { Link } from "react-router";

import { doctorsOf } from "./queries";

interface OtherDoctorsProps {
  specialty: { code: string; name: string };
  /** Whose times are shown already. */
  except: string;
  hrefOf: (doctorId: string) => string;
}

/** Who else of the specialty could be seen, with the soonest free time; nothing where there is nobody. */
export function OtherDoctors({ specialty, except, hrefOf }: OtherDoctorsProps) {
  const now = useNow();
  const doctors = useQuery(doctorsOf(specialty.code));
  return (
    <Loaded query={doctors} label="Loading other doctors" skeleton={<Skeleton className="h-40" />}>
      {(found) => {
        const others = found.filter(({ id }) => id !== except);
        if (others.length === 0) return null;
        return (
          <section aria-labelledby="others" className="border-t border-line pt-6">
            <h2 id="others" className="text-title font-semibold">
              Or another doctor of {specialty.name.toLowerCase()}
            </h2>
            <ul>
              {others.map(({ id, name, photoUrl, fee, soonest, zone }) => (
                <li key={id} className="border-b border-line last:border-b-0">
                  <Link to={hrefOf(id)} className="group flex items-center gap-3 py-3">
                    <Avatar size="small" initials={initials(name)} photoUrl={photoUrl} />
                    <span className="min-w-0 flex-1">
                      <span className="block font-semibold group-hover:text-pine">{name}</span>
                      <span className="block text-muted figures">
                        {formatMoney(fee)} · free {formatWhen(soonest[0]?.start ?? "", zone, now)}
                      </span>
                    </span>
                    <ChevronRight aria-hidden className="size-5 shrink-0 text-muted group-hover:text-pine" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </Loaded>
  );
}
