import { counted } from "@prescripto/web-kit/format/names";
import { useSession } from "@prescripto/web-kit/session/use-session";
import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

interface BookButtonProps {
  /** How long the time is held for confirming; undefined books at once. */
  holdMinutes: number | undefined;
  busy: boolean;
  signIn: string;
  onBook: () => void;
}

/** Booking needs to know who; nothing before it does. */
export function BookButton({ holdMinutes, busy, signIn, onBook }: BookButtonProps) {
  const session = useSession();
  const holds = holdMinutes !== undefined;
  if (session.status === "signed-out") {
    return (
      <div className="grid gap-2">
        <Button asChild kind="primary" size="large" wide>
          <Link to={signIn}>{holds ? "Sign in and hold this time" : "Sign in and book"}</Link>
        </Button>
        <p className="text-muted">You come back to this page; the time stays chosen.</p>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <Button kind="primary" size="large" wide busy={busy || session.status === "restoring"} onClick={onBook}>
        {holds ? (busy ? "Holding…" : "Hold this time") : busy ? "Booking…" : "Book this visit"}
      </Button>
      {holds && (
        <p className="text-muted">
          The time is then yours alone for {counted(holdMinutes, "minute")}, while you finish booking. Holding
          it costs nothing.
        </p>
      )}
    </div>
  );
}
