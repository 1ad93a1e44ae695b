import { counted, listed } from "@prescripto/web-kit/format/names";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import {
  CalendarX2,
  ChevronRight,
  CircleCheck,
  Stethoscope,
  WalletCards,
  type LucideIcon,
} from "lucide-react";
import { Link } from "react-router";

import { doctorsNotBookable, unfinishedBefore } from "./queries";

interface AttentionProps {
  /** The clinic's. */
  today: string;
  /** How many doctors there are, once it is known. */
  doctors: number | undefined;
  /** How much money waits for a decision. */
  money: number;
  links: { unfinished: string; doctors: string; newDoctor: string; money: string };
}

/** What an admin should look at now; nothing is a good answer too. */
export function Attention({ today, doctors, money, links }: AttentionProps) {
  const unfinished = useQuery(unfinishedBefore(today));
  const notBookable = useQuery(doctorsNotBookable);
  if (unfinished.isPending || notBookable.isPending) return <Skeleton className="h-16 animate-late" />;
  const { count = 0, orMore = false } = unfinished.data ?? {};
  const away = notBookable.data ?? [];
  const failed = unfinished.isError || notBookable.isError;
  return (
    <ul className="grid gap-2 lg:grid-cols-2 2xl:grid-cols-1">
      {doctors === 0 && (
        <Item icon={Stethoscope} to={links.newDoctor} title="There is no doctor yet">
          Add the first one, and patients can book.
        </Item>
      )}
      {money > 0 && (
        <Item
          icon={WalletCards}
          to={links.money}
          title={money === 1 ? "A payment waits for you" : `${money} payments wait for you`}
        >
          Only a person can say where this money belongs.
        </Item>
      )}
      {count > 0 && (
        <Item
          icon={CalendarX2}
          to={links.unfinished}
          title={`${orMore ? `${count} or more visits` : counted(count, "visit")} of past days still open`}
        >
          Nobody completed or cancelled {count === 1 ? "it" : "them"}.
        </Item>
      )}
      {away.length > 0 && (
        <Item
          icon={Stethoscope}
          to={links.doctors}
          title={`${counted(away.length, "doctor")} ${away.length === 1 ? "takes" : "take"} no bookings`}
        >
          {listed(away.slice(0, 3).map(({ name }) => name))}
          {away.length > 3 && " among them"}
        </Item>
      )}
      {failed && <li className="text-muted">Some of this could not be looked up just now.</li>}
      {!failed && money === 0 && count === 0 && away.length === 0 && doctors !== 0 && (
        <li className="flex items-center gap-3 py-2 text-muted">
          <CircleCheck aria-hidden className="size-5 text-pine" /> Nothing needs you right now.
        </li>
      )}
    </ul>
  );
}

interface ItemProps {
  icon: LucideIcon;
  to: string;
  title: string;
  children: React.ReactNode;
}

function Item({ icon: Icon, to, title, children }: ItemProps) {
  return (
    <li>
      <Link
        to={to}
        className="flex items-center gap-4 rounded-touch bg-amber-soft px-4 py-3 text-ink hover:outline hover:outline-amber"
      >
        <Icon aria-hidden className="size-5 shrink-0 text-amber" />
        <span className="grid flex-1">
          <span className="font-semibold">{title}</span>
          <span className="text-small">{children}</span>
        </span>
        <ChevronRight aria-hidden className="size-5 shrink-0 text-amber" />
      </Link>
    </li>
  );
}
