import { useEffect, useState } from "react";

const MOST_BYTES = 5 * 1024 * 1024;

export interface ChosenPhoto {
  file: File;
  /** To look at before it is sent. */
  previewUrl: string;
}

/** What can be said of a picture before it is sent; the server looks at its content too. */
export function whyNot({ type, size }: File): string | undefined {
  if (!["image/png", "image/jpeg"].includes(type)) return "Please choose a PNG or a JPEG.";
  if (size > MOST_BYTES) return "Please choose one of at most 5 MB.";
  return undefined;
}

/** A picture someone has chosen and may still change. */
export function useChosenPhoto() {
  const [photo, setPhoto] = useState<ChosenPhoto>();
  const previewUrl = photo?.previewUrl;
  useEffect(
    () => () => {
      if (previewUrl !== undefined) URL.revokeObjectURL(previewUrl);
    },
    [previewUrl],
  );
  return {
    photo,
    choose: (file: File) => {
      setPhoto({ file, previewUrl: URL.createObjectURL(file) });
    },
    forget: () => {
      setPhoto(undefined);
    },
  };
}
