import type { DoctorSummary, Slot } from "@prescripto/web-kit/api/types";
import { byDay } from "@prescripto/web-kit/format/days";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { counted, initials, listed } from "@prescripto/web-kit/format/names";
import { formatDay, formatTime, formatWhen } from "@prescripto/web-kit/format/time";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Button } from "@prescripto/web-kit/ui/button";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

/** Where a doctor and a doctor's free times lead to. */
export interface DoctorLinks {
  doctor: (doctorId: string) => string;
  book: (doctorId: string, start: string) => string;
}

interface DoctorCardProps {
  doctor: DoctorSummary;
  links: DoctorLinks;
  /** Now, in milliseconds. */
  now: number;
}

/** A doctor in a list, with the next free times to tap. */
export function DoctorCard({ doctor, links, now }: DoctorCardProps) {
  return (
    <article className="grid gap-4 border-b border-line py-6 md:grid-cols-[1fr_auto] md:items-center">
      <div className="flex gap-4">
        <Avatar initials={initials(doctor.name)} photoUrl={doctor.photoUrl} />
        <div className="grid min-w-0 content-start gap-0.5">
          <h2 className="text-title font-semibold">
            <Link to={links.doctor(doctor.id)} className="hover:text-pine hover:underline">
              {doctor.name}
            </Link>
          </h2>
          <p>
            {doctor.specialty.name} · {counted(doctor.experienceYears, "year")}
          </p>
          <p className="text-muted">
            <span className="figures">{formatMoney(doctor.fee)}</span>
            {doctor.languages.length > 0 && <> · {listed(doctor.languages)}</>}
          </p>
        </div>
      </div>
      <NextTimes doctor={doctor} links={links} now={now} />
    </article>
  );
}

function NextTimes({ doctor, links, now }: DoctorCardProps) {
  if (!doctor.acceptingPatients) return <p className="text-muted">Takes no bookings at the moment.</p>;
  if (doctor.soonest.length === 0) {
    return (
      <p className="text-muted">
        No free times soon.{" "}
        <TextLink asChild>
          <Link to={links.doctor(doctor.id)}>Look further ahead</Link>
        </TextLink>
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-3 md:max-w-96 md:justify-end">
      {byDay(doctor.soonest, doctor.zone).map(({ date, slots }) => (
        <DayTimes key={date} doctor={doctor} slots={slots} links={links} now={now} />
      ))}
    </div>
  );
}

/** The times of one day below its name; each is one tap away from its confirmation. */
function DayTimes({ doctor, slots, links, now }: DoctorCardProps & { slots: readonly Slot[] }) {
  const day = formatDay(slots[0]?.start ?? "", doctor.zone, now);
  return (
    <div className="grid gap-1">
      <p className="text-small text-muted first-letter:uppercase">{day}</p>
      <ul aria-label={`${doctor.name}, ${day}`} className="flex flex-wrap gap-2">
        {slots.map(({ start }) => (
          <li key={start}>
            <Button asChild>
              <Link
                to={links.book(doctor.id, start)}
                aria-label={`Book ${doctor.name}, ${formatWhen(start, doctor.zone, now)}`}
                className="figures"
              >
                {formatTime(start, doctor.zone)}
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
