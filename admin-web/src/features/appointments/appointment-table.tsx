import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { hasMoney } from "@prescripto/web-kit/appointment/staff-payment";
import { PaymentBadge } from "@prescripto/web-kit/appointment/payment-badge";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { capitalised } from "@prescripto/web-kit/format/names";
import { formatDay, formatTime, formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { DataTable, rowLink, type Column, type Sort } from "@prescripto/web-kit/ui/data-table";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { Link } from "react-router";

import { CancelButton } from "./cancel-button";
import type { Order } from "./filter";
import type { Side } from "./queries";
import { StatusBadge } from "./status-badge";
import { StepButtons } from "./step-buttons";

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
  /** The order of the rows, where another can be chosen. */
  order?: { now: Order; onChange: (order: Order) => void };
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
  order,
}: AppointmentTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={appointments}
      keyOf={({ id }) => id}
      first={{
        header: "When",
        sort: sortBy("start", order),
        cell: (appointment) => <WhenLink appointment={appointment} href={hrefOf(appointment)} />,
      }}
      lines={({ patient, doctor }) => (side === "admin" ? `${patient.name} · ${doctor.name}` : patient.name)}
      columns={columnsOf(side, order)}
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
      <span className="font-normal">{capitalised(day)}</span> {time}
    </Link>
  );
}

/** A column's own part in the order of the rows. */
function sortBy(column: "start" | "booked", order: AppointmentTableProps["order"]): Sort | undefined {
  if (order === undefined) return undefined;
  const down = `-${column}` as const;
  return {
    now: order.now === column ? "ascending" : order.now === down ? "descending" : undefined,
    onSort: (wanted) => {
      order.onChange(wanted === "ascending" ? column : down);
    },
  };
}

function columnsOf(side: Side, order: AppointmentTableProps["order"]): Column<StaffAppointment>[] {
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
    ...(order === undefined
      ? []
      : [
          {
            header: "Booked",
            sort: sortBy("booked", order),
            needs: "wide",
            cell: ({ bookedAt, zone }) => <Booked at={bookedAt} zone={zone} />,
          } satisfies Column<StaffAppointment>,
        ]),
    { header: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
    { header: "Payment", needs: "wide", cell: (appointment) => <Payment visit={appointment} /> },
    {
      header: "To do",
      headerHidden: true,
      needs: "medium",
      numeric: true,
      cell: (appointment) => (
        <div className="-my-1 flex justify-end gap-1">
          <StepButtons visit={appointment} side={side} weight="row" />
          <CancelButton visit={appointment} side={side} small />
        </div>
      ),
    },
  ];
}

function Payment({ visit }: { visit: StaffAppointment }) {
  return hasMoney(visit) && <PaymentBadge status={visit.payment.status} />;
}

function Booked({ at, zone }: { at: string; zone: string }) {
  return <span className="whitespace-nowrap figures">{capitalised(formatWhen(at, zone, useNow()))}</span>;
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
