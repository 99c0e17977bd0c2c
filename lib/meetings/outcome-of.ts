import type { Outcome } from './rules/outcome'

/** The outcome kept with completed minutes; it was made by `outcomeOf` and frozen, so its shape is known. */
export const outcomeFrom = (stored: unknown) => (stored === null ? undefined : (stored as Outcome))
