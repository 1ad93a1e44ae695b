/** The browser of all stories: the machine's own, since none is downloaded. */
export const CHROMIUM = process.env["PRESCRIPTO_CHROMIUM"] ?? "/usr/bin/chromium";
