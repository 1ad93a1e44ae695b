import { Tabs } from "@prescripto/web-kit/ui/tabs";
import { useClinic } from "@prescripto/web-kit/clinic/use-clinic";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";

import { MessageInspector } from "../../../features/messages/message-inspector";
import { ParkedInspector } from "../../../features/messages/parked-inspector";
import { messageById } from "../../../features/messages/queries";
import { QueueStrip } from "../../../features/messages/queue-strip";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { paths } from "../../paths";
import { MessageList } from "./message-list";
import { ParkedList } from "./parked-list";

const tabs = [
  { value: "all", label: "Messages" },
  { value: "parked", label: "Set aside" },
  { value: "done", label: "Dealt with" },
] as const;

type View = (typeof tabs)[number]["value"];

const hrefs = {
  visit: (open: string) => paths.admin.appointments({ open }),
  day: (doctorId: string, date?: string) =>
    paths.admin.calendar(doctorId, { view: "day", ...(date !== undefined && { date }) }),
  cause: (correlation: string) => paths.admin.audit({ correlation }),
};

export function MessagesPage() {
  const [search, setSearch] = useSearchParams();
  const { zone } = useClinic();
  const open = useOpenRow();
  const view = tabs.find(({ value }) => value === search.get("view"))?.value ?? "all";
  const show = (chosen: View) => {
    setSearch(chosen === "all" ? {} : { view: chosen });
  };
  return (
    <Page
      title="Messages"
      intro="What patients and doctors were told, and what could not be told."
      inspector={
        open.key !== undefined &&
        (view === "all" ? (
          <OpenMessage id={open.key} zone={zone} onClose={open.close} />
        ) : (
          <ParkedInspector key={open.key} id={open.key} zone={zone} onClose={open.close} />
        ))
      }
    >
      <QueueStrip />
      <Tabs label="Which messages" value={view} onChange={show} tabs={tabs}>
        {view === "all" ? (
          <MessageList zone={zone} open={open} />
        ) : (
          <ParkedList key={view} waiting={view === "parked"} zone={zone} open={open} />
        )}
      </Tabs>
    </Page>
  );
}

function OpenMessage({ id, zone, onClose }: { id: string; zone: string; onClose: () => void }) {
  const { data } = useQuery(messageById(id));
  return <MessageInspector id={id} listed={data} zone={zone} hrefs={hrefs} onClose={onClose} />;
}
