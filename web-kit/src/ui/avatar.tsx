import { useState } from "react";

const sizes = { small: "size-10 text-body", usual: "size-14 text-title", large: "size-24 text-display" };

interface AvatarProps {
  /** What stands in for the face while there is no picture. */
  initials: string;
  photoUrl?: string | undefined;
  size?: keyof typeof sizes;
}

/** A face beside a name; the name is always written too, so it is decoration for a screen reader. */
export function Avatar({ initials, photoUrl, size = "usual" }: AvatarProps) {
  const [broken, setBroken] = useState<string>();
  const look = `${sizes[size]} shrink-0 rounded-full bg-pine-soft`;
  if (photoUrl === undefined || photoUrl === broken) {
    return (
      <span aria-hidden className={`${look} inline-flex items-center justify-center font-semibold text-pine`}>
        {initials}
      </span>
    );
  }
  return (
    <img
      src={photoUrl}
      alt=""
      loading="lazy"
      className={`${look} object-cover`}
      onError={() => {
        setBroken(photoUrl);
      }}
    />
  );
}
