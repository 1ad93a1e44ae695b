import { Button } from "@prescripto/web-kit/ui/button";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Link } from "react-router";

/** The address asks for a specialty that this clinic has no word for: an old link, or a typing error. */
export function NoSuchSpecialty({ href }: { href: string }) {
  return (
    <Empty
      title="There is no such specialty here"
      action={
        <Button asChild>
          <Link to={href} replace>
            All specialties
          </Link>
        </Button>
      }
    >
      The link may be an old one. Choose a specialty above, or look at every doctor.
    </Empty>
  );
}
