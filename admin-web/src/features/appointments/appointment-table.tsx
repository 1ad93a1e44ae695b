import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { formatDay, formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { DataTable, rowLink, type Column } from "@prescripto/web-kit/ui/data-table";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { Link } from "react-router";

import { CancelButton } from "./cancel-button";
import { CompleteButton } from "./complete-button";
import type { Side } from "./queries";
import { StatusBadge } from "./status-badge";

interface AppointmentTableProps {
  caption: string;
  appointments: readonly StaffAppointment[];
  side: Side;
  hrefOf: (appointment: StaffAppointment) => string;
  openId?: string | undefined;
  onFollow?: (id: string) => void;
  onEnd?: () => void;
  /** Not walked with j and k, because another list on the page is. */
  still?: boolean;
}

export function AppointmentTable({
  caption,
  appointments,
  side,
  hrefOf,
  openId,
  onFollow,
  onEnd,
  still = false,
}: AppointmentTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={appointments}
      keyOf={({ id }) => id}
      first={{
        header: "When",
        cell: (appointment) => <WhenLink appointment={appointment} href={hrefOf(appointment)} />,
      }}
      lines={({ patient, doctor }) => (side === "admin" ? `${patient.name} · ${doctor.name}` : patient.name)}
      columns={columnsOf(side)}
      openKey={openId}
      still={still}
      {...(onFollow !== undefined && { onFollow })}
      {...(onEnd !== undefined && { onEnd })}
    />
  );
}

function WhenLink({ appointment, href }: { appointment: StaffAppointment; href: string }) {
  const { id, start, zone, patient } = appointment;
  const day = formatDay(start, zone, useNow());
  const time = formatTime(start, zone);
  return (
    <Link
      to={href}
      preventScrollReset
      data-row={id}
      className={`${rowLink} whitespace-nowrap figures`}
      aria-label={`${patient.name}, ${day} ${time}`}
    >
      <span className="inline-block font-normal first-letter:uppercase">{day}</span> {time}
    </Link>
  );
}

function columnsOf(side: Side): Column<StaffAppointment>[] {
  const patient: Column<StaffAppointment> = {
    header: "Patient",
    needs: "medium",
    cell: ({ patient: { name, age } }) => (
      <>
        {name}
        {age !== undefined && <span className="text-muted">, {age}</span>}
      </>
    ),
  };
  const doctor: Column<StaffAppointment> = {
    header: "Doctor",
    needs: "medium",
    cell: ({ doctor: { name } }) => name,
  };
  return [
    patient,
    ...(side === "admin" ? [doctor] : []),
    {
      header: "Visit",
      needs: "wide",
      cell: ({ visitType }) => `${visitType.name}, ${visitType.minutes} min`,
    },
    { header: "Fee", needs: "wide", numeric: true, cell: ({ fee }) => formatMoney(fee) },
    { header: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
    {
      header: "To do",
      headerHidden: true,
      needs: "medium",
      numeric: true,
      cell: (appointment) => (
        <div className="-my-1 flex justify-end gap-1">
          {side === "doctor" && <CompleteButton appointment={appointment} weight="row" />}
          <CancelButton appointment={appointment} side={side} small />
        </div>
      ),
    },
  ];
}

export function AppointmentTableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className="grid border-y border-line">
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className="flex gap-6 border-b border-line px-3 py-2.5 last:border-b-0">
          <Skeleton className="h-5 w-28" />
          <Skeleton className="h-5 flex-1" />
          <Skeleton className="h-5 w-20" />
        </div>
      ))}
    </div>
  );
}
