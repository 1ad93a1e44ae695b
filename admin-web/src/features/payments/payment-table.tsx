import type { ListedPayment } from "@prescripto/web-kit/api/types";
import { keptOf } from "@prescripto/web-kit/appointment/staff-payment";
import { PaymentBadge } from "@prescripto/web-kit/appointment/payment-badge";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { capitalised } from "@prescripto/web-kit/format/names";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { DataTable, rowLink, type Column } from "@prescripto/web-kit/ui/data-table";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { Link } from "react-router";

interface PaymentTableProps {
  payments: readonly ListedPayment[];
  /** The clinic's. */
  zone: string;
  hrefOf: (appointmentId: string) => string;
  openId: string | undefined;
  onFollow: (appointmentId: string) => void;
  onEnd: () => void;
}

export function PaymentTable({ payments, zone, hrefOf, openId, onFollow, onEnd }: PaymentTableProps) {
  const now = useNow();
  const when = (at: string) => formatWhen(at, zone, now);
  const columns: Column<ListedPayment>[] = [
    { header: "Doctor", needs: "medium", cell: ({ doctor }) => doctor.name },
    { header: "Visit", needs: "medium", cell: ({ start }) => <When words={when(start)} /> },
    { header: "Last change", needs: "wide", cell: ({ updatedAt }) => <When words={when(updatedAt)} /> },
    { header: "Fee", numeric: true, cell: ({ amount }) => formatMoney(amount) },
    {
      header: "Kept",
      needs: "medium",
      numeric: true,
      cell: ({ state }) => {
        const kept = keptOf(state);
        return kept === undefined ? <span className="text-muted">–</span> : formatMoney(kept);
      },
    },
    { header: "Status", cell: ({ state }) => <PaymentBadge status={state.status} /> },
  ];
  return (
    <DataTable
      caption="Payments"
      rows={payments}
      keyOf={({ appointmentId }) => appointmentId}
      first={{
        header: "Patient",
        cell: ({ appointmentId, patient, start }) => (
          <Link
            to={hrefOf(appointmentId)}
            preventScrollReset
            data-row={appointmentId}
            className={rowLink}
            aria-label={`${patient.name}, ${when(start)}`}
          >
            {patient.name}
          </Link>
        ),
      }}
      lines={({ doctor, start }) => (
        <>
          {doctor.name} · <span className="figures">{when(start)}</span>
        </>
      )}
      columns={columns}
      openKey={openId}
      onFollow={onFollow}
      onEnd={onEnd}
    />
  );
}

function When({ words }: { words: string }) {
  return <span className="whitespace-nowrap figures">{capitalised(words)}</span>;
}

export function PaymentTableSkeleton() {
  return (
    <div className="grid border-y border-line">
      {Array.from({ length: 8 }, (_, i) => (
        <div key={i} className="flex gap-6 border-b border-line px-3 py-2.5 last:border-b-0">
          <Skeleton className="h-5 w-32" />
          <Skeleton className="h-5 flex-1" />
          <Skeleton className="h-5 w-20" />
        </div>
      ))}
    </div>
  );
}
