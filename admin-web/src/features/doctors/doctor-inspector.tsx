import { Loaded } from "@prescripto/web-kit/api/loaded";
import { explain } from "@prescripto/web-kit/api/words";
import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { counted, initials, listed } from "@prescripto/web-kit/format/names";
import { Button } from "@prescripto/web-kit/ui/button";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { Inspector } from "@prescripto/web-kit/ui/inspector";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { CalendarClock, CalendarDays, CalendarRange, Pencil } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";

import { AcceptingSwitch } from "./accepting-switch";
import { EditDoctorForm } from "./edit-doctor-form";
import { PhotoField } from "./photo-field";
import { doctorById, useChangePhoto } from "./queries";

interface DoctorInspectorProps {
  doctorId: string;
  links: Record<"calendar" | "schedule" | "appointments", (id: string) => string>;
  onClose: () => void;
}

/** A doctor beside the list: what patients read, and everything an admin may change. */
export function DoctorInspector({ doctorId, links, onClose }: DoctorInspectorProps) {
  const doctor = useQuery(doctorById(doctorId));
  return (
    <Inspector title={doctor.data?.name ?? "Doctor"} subtitle={doctor.data?.specialty.name} onClose={onClose}>
      <Loaded query={doctor} label="Loading the doctor" skeleton={<Skeleton className="h-80" />}>
        {(found) => <Doctor key={found.id} doctor={found} links={links} />}
      </Loaded>
    </Inspector>
  );
}

function Doctor({ doctor, links }: { doctor: StaffDoctor; links: DoctorInspectorProps["links"] }) {
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Photo doctor={doctor} />
      {editing ? (
        <EditDoctorForm
          doctor={doctor}
          onDone={() => {
            setEditing(false);
          }}
        />
      ) : (
        <>
          <AcceptingSwitch doctor={doctor} />
          <div className="flex flex-wrap gap-2">
            <Button asChild size="small">
              <Link to={links.calendar(doctor.id)}>
                <CalendarRange aria-hidden /> Calendar
              </Link>
            </Button>
            <Button asChild size="small">
              <Link to={links.schedule(doctor.id)}>
                <CalendarClock aria-hidden /> Weekly hours
              </Link>
            </Button>
            <Button asChild size="small">
              <Link to={links.appointments(doctor.id)}>
                <CalendarDays aria-hidden /> Visits
              </Link>
            </Button>
            <Button
              size="small"
              onClick={() => {
                setEditing(true);
              }}
            >
              <Pencil aria-hidden /> Edit
            </Button>
          </div>
          <DoctorFacts doctor={doctor} />
        </>
      )}
    </>
  );
}

function Photo({ doctor: { id, name, photoUrl } }: { doctor: StaffDoctor }) {
  const changing = useChangePhoto();
  return (
    <PhotoField
      initials={initials(name)}
      previewUrl={photoUrl}
      busy={changing.isPending}
      error={changing.isError ? Object.values(wordsOf(changing.error)).join(". ") : undefined}
      onChoose={(photo) => {
        changing.mutate(
          { id, photo },
          {
            onSuccess: () => {
              toast(`${name} has a new picture.`);
            },
          },
        );
      }}
    />
  );
}

function wordsOf(error: unknown): { title: string; advice: string } {
  const { title, advice } = explain(error);
  return { title, advice };
}

function DoctorFacts({ doctor }: { doctor: StaffDoctor }) {
  const { email, degree, experienceYears, languages, fee, address, about } = doctor;
  return (
    <>
      <Facts>
        <Fact name="Email">
          <TextLink href={`mailto:${email}`}>{email}</TextLink>
        </Fact>
        <Fact name="Degree">{degree}</Fact>
        <Fact name="Experience">{counted(experienceYears, "year")}</Fact>
        <Fact name="Languages">{listed(languages)}</Fact>
        <Fact name="Fee">{formatMoney(fee)}</Fact>
        <Fact name="Where">
          <span className="whitespace-pre-line">{address}</span>
        </Fact>
      </Facts>
      <p className="border-t border-line pt-5 whitespace-pre-line">{about}</p>
    </>
  );
}
