/** The apps speak English as read in India; the reader's own settings never change what a time or a fee looks like. */
export const LOCALE = "en-IN";
