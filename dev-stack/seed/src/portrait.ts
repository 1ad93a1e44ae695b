/** Draws a doctor's photo: the same face for the same description, on every machine. */
import { createAvatar } from "@dicebear/core";
import * as openPeeps from "@dicebear/open-peeps";
import { Resvg } from "@resvg/resvg-js";

import type { DemoDoctor } from "./data.ts";

const WIDTH = 512;

const backgrounds: Record<DemoDoctor["specialty"], string> = {
  GENERAL_PHYSICIAN: "d8e8e2",
  GYNECOLOGY: "ecdfd8",
  DERMATOLOGY: "e8e2d4",
  PEDIATRICS: "dbe4ec",
  NEUROLOGY: "e2dfea",
  GASTROENTEROLOGY: "e3e9d6",
};

/** The drawing as an SVG document. */
export function drawing({ email, specialty, portrait }: DemoDoctor): string {
  const { head, face, skinColor, clothingColor, headContrastColor, facialHair, accessories } = portrait;
  return createAvatar(openPeeps, {
    seed: email,
    size: WIDTH,
    scale: 90,
    translateY: 6,
    backgroundColor: [backgrounds[specialty]],
    head: [head],
    face: [face],
    skinColor: [skinColor],
    clothingColor: [clothingColor],
    headContrastColor: headContrastColor === undefined ? [] : [headContrastColor],
    facialHair: facialHair === undefined ? [] : [facialHair],
    facialHairProbability: facialHair === undefined ? 0 : 100,
    accessories: accessories === undefined ? [] : [accessories],
    accessoriesProbability: accessories === undefined ? 0 : 100,
    maskProbability: 0,
  }).toString();
}

/** The photo as a PNG file. */
export function photo(doctor: DemoDoctor): Buffer {
  return new Resvg(drawing(doctor), { fitTo: { mode: "width", value: WIDTH } }).render().asPng();
}
