import { useClinic } from "@prescripto/web-kit/clinic/use-clinic";
import { Button } from "@prescripto/web-kit/ui/button";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Tabs } from "@prescripto/web-kit/ui/tabs";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";

import { allDoctors } from "../../../features/doctors/queries";
import { useAttentionCount } from "../../../features/payments/attention";
import { AttentionList } from "../../../features/payments/attention-list";
import { DownloadButton } from "../../../features/payments/download-button";
import { isFiltered, readFilter, writeFilter } from "../../../features/payments/filter";
import { PaymentFilterBar } from "../../../features/payments/payment-filter-bar";
import { PaymentInspector } from "../../../features/payments/payment-inspector";
import { PaymentList } from "../../../features/payments/payment-list";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { paths } from "../../paths";

const links = {
  visit: (id: string) => paths.admin.appointments({ open: id }),
  // A bill has its appointment's number, and another kind.
  history: (id: string) => paths.admin.audit({ subject: id.replace(/^[^_]+/, "bil") }),
};

/** The clinic's money: every payment, and what of it waits for a decision. */
export function PaymentsPage() {
  const [search, setSearch] = useSearchParams();
  const open = useOpenRow();
  const { zone } = useClinic();
  const waiting = useAttentionCount(true);
  const tab = search.get("tab") === "attention" ? "attention" : "all";
  return (
    <Page
      title="Payments"
      intro="What patients paid, and what went back."
      actions={tab === "all" && <DownloadButton filter={readFilter(search)} />}
      inspector={
        open.key !== undefined && (
          <PaymentInspector appointmentId={open.key} links={links} onClose={open.close} />
        )
      }
    >
      <Tabs
        label="Payments"
        value={tab}
        onChange={(chosen) => {
          setSearch(chosen === "all" ? {} : { tab: chosen }, { replace: true });
        }}
        tabs={[
          { value: "all", label: "All" },
          { value: "attention", label: waiting === 0 ? "Needs you" : `Needs you (${waiting})` },
        ]}
      >
        {tab === "all" ? <All /> : <AttentionList zone={zone} hrefOf={open.hrefOf} />}
      </Tabs>
    </Page>
  );
}

function All() {
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const doctors = useQuery(allDoctors).data ?? [];
  const open = useOpenRow();
  const { zone } = useClinic();
  return (
    <>
      <PaymentFilterBar
        filter={filter}
        doctors={doctors}
        onChange={(changed) => {
          setSearch(writeFilter(changed), { replace: true });
        }}
      />
      <PaymentList
        filter={filter}
        zone={zone}
        open={open}
        empty={<NoPayments filtered={isFiltered(filter)} />}
      />
    </>
  );
}

function NoPayments({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty
      title="No payment is like that"
      action={
        <Button asChild>
          <Link to={paths.admin.payments()}>Show every payment</Link>
        </Button>
      }
    >
      Take other days, another doctor, patient or status.
    </Empty>
  ) : (
    <Empty title="No payments yet">
      Every payment stands here as soon as a patient pays online, or you note cash taken at the desk.
    </Empty>
  );
}
