import css from "./theme.css?raw";

/** Every pair a screen relies on: text needs 4.5:1, the shape of a control 3:1; with more contrast asked for, 7:1 and 4.5:1. */
const textPairs: [text: string, ground: string][] = [
  ...["ink", "muted", "pine", "amber", "brick", "sky"].flatMap((text): [string, string][] => [
    [text, "paper"],
    [text, "surface"],
  ]),
  ["ink", "sunken"],
  ["muted", "sunken"],
  ["on-pine", "pine"],
  ["on-pine", "pine-deep"],
  ["on-brick", "brick"],
  ["on-wall", "wall"],
  ["on-wall-muted", "wall"],
  ["ink", "pine-soft"],
  ["pine", "pine-soft"],
  ["pine-deep", "pine-soft"],
  ["amber", "amber-soft"],
  ["ink", "amber-soft"],
  ["brick", "brick-soft"],
  ["ink", "brick-soft"],
  ["sky", "sky-soft"],
  ["ink", "sky-soft"],
];
const shapePairs: [shape: string, ground: string][] = [
  ["edge", "paper"],
  ["edge", "surface"],
  ["pine", "paper"],
  ["pine", "surface"],
];

const usual = tokensIn(css.slice(0, css.indexOf("@media (prefers-contrast")));
const strong = {
  ...usual,
  ...tokensIn(css.slice(css.indexOf("@media (prefers-contrast"), css.indexOf("@theme"))),
};

describe.each(["light", "dark"] as const)("the %s colours", (mode) => {
  it.each(textPairs)("let %s be read on %s", (text, ground) => {
    expect(contrast(usual[text]![mode], usual[ground]![mode])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapePairs)("let the shape %s be seen on %s", (shape, ground) => {
    expect(contrast(usual[shape]![mode], usual[ground]![mode])).toBeGreaterThanOrEqual(3);
  });
  it.each(textPairs)("with more contrast, let %s be read on %s", (text, ground) => {
    expect(contrast(strong[text]![mode], strong[ground]![mode])).toBeGreaterThanOrEqual(7);
  });
});

type Lch = [lightness: number, chroma: number, hue: number];

function tokensIn(text: string): Record<string, { light: Lch; dark: Lch }> {
  const found = text.matchAll(/--([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\)/g);
  return Object.fromEntries(
    Array.from(found, ([, name, light, dark]) => [name!, { light: lch(light!), dark: lch(dark!) }]),
  );
}

function lch(text: string): Lch {
  const [lightness, chroma, hue] = text.split(" ").map(Number);
  return [lightness!, chroma!, hue!];
}

function contrast(a: Lch, b: Lch): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance by WCAG 2; OKLab -> linear sRGB after Ottosson. */
function luminance([lightness, chroma, hue]: Lch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
