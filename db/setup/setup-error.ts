/** A failure of the set-up that is explained to the administrator in a Vietnamese sentence. */
export class SetupError extends Error {}
