import { ConfirmNote } from "@prescripto/web-kit/account/confirm-note";
import { MailChoices } from "@prescripto/web-kit/account/mail-choices";
import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { StaffDoctor } from "@prescripto/web-kit/api/types";
import { CalendarFeedPanel } from "@prescripto/web-kit/calendar-feed/calendar-feed-panel";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { counted, initials } from "@prescripto/web-kit/format/names";
import { Avatar } from "@prescripto/web-kit/ui/avatar";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { FormSection } from "@prescripto/web-kit/ui/form-section";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";

import { OwnAcceptingSwitch } from "../../../features/profile/own-accepting-switch";
import { ProfileForm } from "../../../features/profile/profile-form";
import { ownProfile } from "../../../features/profile/queries";
import { Page } from "../../page";

export function ProfilePage() {
  const profile = useQuery(ownProfile);
  return (
    <Page title="Profile" intro="As patients see you." narrow>
      <Loaded query={profile} label="Loading your profile" skeleton={<Skeleton className="h-96" />}>
        {(doctor) => (
          <div className="grid gap-10">
            <ConfirmNote />
            <FormSection title="Bookings">
              <OwnAcceptingSwitch doctor={doctor} />
            </FormSection>
            <FormSection title="What you say" hint="You can change this at any time.">
              <ProfileForm doctor={doctor} />
            </FormSection>
            <FormSection title="Mails from us" hint="To the address you sign in with.">
              <MailChoices essential="What concerns your account always reaches you." />
            </FormSection>
            <FormSection title="Calendar" hint="Your visits in the calendar you use anyway.">
              <CalendarFeedPanel
                owner="doctor"
                shows="An entry says when, and which kind of visit. No patient is named."
              />
            </FormSection>
            <FormSection title="What the clinic says" hint="Ask an admin to change it.">
              <Given doctor={doctor} />
            </FormSection>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Given({ doctor }: { doctor: StaffDoctor }) {
  const { name, email, specialty, degree, experienceYears, fee, photoUrl } = doctor;
  return (
    <div className="flex flex-wrap items-start gap-6">
      <Avatar size="large" initials={initials(name)} photoUrl={photoUrl} />
      <Facts>
        <Fact name="Name">{name}</Fact>
        <Fact name="Email">{email}</Fact>
        <Fact name="Specialty">{specialty.name}</Fact>
        <Fact name="Degree">{degree}</Fact>
        <Fact name="Experience">{counted(experienceYears, "year")}</Fact>
        <Fact name="Fee">{formatMoney(fee)}</Fact>
      </Facts>
    </div>
  );
}
