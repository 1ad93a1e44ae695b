import { explain } from "../api/words";
import { useActor } from "../session/use-session";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { useSendConfirmation } from "./queries";

/** Reminds whoever is signed in, and stops nothing. Nothing is shown once the address is confirmed. */
export function ConfirmNote() {
  const actor = useActor();
  const sending = useSendConfirmation();
  if (actor === undefined || actor.addressConfirmed) return null;
  const { email } = actor;
  if (sending.isSuccess) {
    return (
      <div role="status">
        <Alert tone="info" title="Look into your mail">
          <p>
            A link is on its way to <span className="break-words">{email}</span>. One click on it, and this
            note is gone.
          </p>
        </Alert>
      </div>
    );
  }
  return (
    <Alert tone="info" title="Is this your address?">
      <p>
        We sent a mail to <span className="break-words">{email}</span>. Confirm it there, so that we know our
        mails reach you.
      </p>
      {sending.isError && (
        <p role="alert" className="font-semibold">
          {explain(sending.error).title}. {explain(sending.error).advice}
        </p>
      )}
      <div className="mt-2">
        <Button
          size="small"
          busy={sending.isPending}
          onClick={() => {
            sending.mutate();
          }}
        >
          Send it again
        </Button>
      </div>
    </Alert>
  );
}
