/** One draft for signing in and registering: an email typed in one of them is there in the other. */
export const ACCESS_DRAFT = "access";
