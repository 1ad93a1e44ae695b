import { ConfirmNote } from "@prescripto/web-kit/account/confirm-note";
import { MailChoices } from "@prescripto/web-kit/account/mail-choices";
import { Loaded } from "@prescripto/web-kit/api/loaded";
import { CalendarFeedPanel } from "@prescripto/web-kit/calendar-feed/calendar-feed-panel";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";

import { ProfileForm } from "../../features/profile/profile-form";
import { myProfile } from "../../features/profile/queries";
import { Page } from "../page";

export function MyProfilePage() {
  const profile = useQuery(myProfile);
  return (
    <div className="mx-auto max-w-xl">
      <Page title="My details" intro="Only your doctors and the clinic see these." />
      <div className="mt-8">
        <Loaded query={profile} label="Loading your details" skeleton={<ProfileSkeleton />}>
          {(found) => (
            <div className="grid gap-8">
              <ConfirmNote />
              <ProfileForm profile={found} />
            </div>
          )}
        </Loaded>
      </div>
      <section className="mt-12 border-t border-line pt-8">
        <h2 className="mb-4 font-serif text-title font-medium">Mails from us</h2>
        <MailChoices essential="What is booked, moved, cancelled or paid, and what concerns your account, always reaches you, so that you never come for nothing." />
      </section>
      <section aria-labelledby="calendar" className="mt-12 grid gap-4 border-t border-line pt-8">
        <h2 id="calendar" className="font-serif text-title font-medium">
          Your visits in your calendar
        </h2>
        <CalendarFeedPanel
          owner="patient"
          shows="An entry says when, where and with which doctor, and nothing about why."
        />
      </section>
    </div>
  );
}

function ProfileSkeleton() {
  return (
    <div className="grid gap-6">
      {Array.from({ length: 5 }, (_, i) => (
        <div key={i} className="grid gap-2">
          <Skeleton className="h-5 w-28" />
          <Skeleton className="h-11" />
        </div>
      ))}
    </div>
  );
}
