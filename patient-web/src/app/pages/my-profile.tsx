import { Loaded } from "@prescripto/web-kit/api/loaded";
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
          {(found) => <ProfileForm profile={found} />}
        </Loaded>
      </div>
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
