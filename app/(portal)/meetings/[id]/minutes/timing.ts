/** Milliseconds: the pause after which the page saves, and the longest a person may type without a save. */
export const QUIET = 2_000
export const LONGEST = 10_000
/** Who has not typed for so long is no longer writing: neither the pen nor the session is kept alive. */
export const RESTING = 15 * 60_000

const RETRIES = [3_000, 6_000, 15_000]

/** A server out of reach is asked less and less often. */
export const retryAfter = (tries: number) => RETRIES[tries] ?? 30_000
