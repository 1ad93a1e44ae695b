import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { counted, initials } from "@prescripto/web-kit/format/names";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { DataTable, rowLink, type Column } from "@prescripto/web-kit/ui/data-table";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { Link } from "react-router";

import { AcceptingSwitch } from "./accepting-switch";

interface DoctorTableProps {
  doctors: readonly StaffDoctor[];
  hrefOf: (id: string) => string;
  openId: string | undefined;
  onFollow: (id: string) => void;
  onEnd: () => void;
}

const columns: Column<StaffDoctor>[] = [
  { header: "Specialty", needs: "medium", cell: ({ specialty }) => specialty.name },
  { header: "Degree", needs: "wide", cell: ({ degree }) => degree },
  {
    header: "Experience",
    needs: "wide",
    numeric: true,
    cell: ({ experienceYears }) => counted(experienceYears, "year"),
  },
  { header: "Fee", needs: "medium", numeric: true, cell: ({ fee }) => formatMoney(fee) },
  {
    header: "Accepts patients",
    cell: (doctor) => (
      <div className="relative z-1 w-fit">
        <AcceptingSwitch doctor={doctor} labelHidden />
      </div>
    ),
  },
];

export function DoctorTable({ doctors, hrefOf, openId, onFollow, onEnd }: DoctorTableProps) {
  return (
    <DataTable
      caption="Doctors"
      rows={doctors}
      keyOf={({ id }) => id}
      first={{
        header: "Doctor",
        cell: ({ id, name, photoUrl, specialty, fee }) => (
          <span className="flex items-center gap-3">
            <Avatar size="small" initials={initials(name)} photoUrl={photoUrl} />
            <span>
              <Link to={hrefOf(id)} preventScrollReset data-row={id} className={rowLink}>
                {name}
              </Link>
              <span className="block text-small text-muted @2xl:hidden">
                {specialty.name} · {formatMoney(fee)}
              </span>
            </span>
          </span>
        ),
      }}
      columns={columns}
      openKey={openId}
      onFollow={onFollow}
      onEnd={onEnd}
    />
  );
}

export function DoctorTableSkeleton() {
  return (
    <div className="grid border-y border-line">
      {Array.from({ length: 6 }, (_, i) => (
        <div key={i} className="flex items-center gap-4 border-b border-line px-3 py-2 last:border-b-0">
          <Skeleton className="size-10 shrink-0 rounded-full" />
          <Skeleton className="h-5 flex-1" />
          <Skeleton className="h-6 w-11 rounded-full" />
        </div>
      ))}
    </div>
  );
}
