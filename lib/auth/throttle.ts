/** Seconds to wait after so many failures: none at first, then 1, 2, 4 … up to the longest (limits are settings). */
export function waitAfter(
  failures: number,
  limits: { guessesBeforeDelay: number; longestDelaySeconds: number },
) {
  const beyond = failures - limits.guessesBeforeDelay
  return beyond < 0 ? 0 : Math.min(2 ** beyond, limits.longestDelaySeconds)
}
