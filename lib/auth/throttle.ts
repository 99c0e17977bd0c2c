type ThrottleSettings = {
  guessesBeforeDelay: number
  addressGuessesBeforeDelay: number
  longestDelaySeconds: number
  strangerWindowMinutes: number
  strangerFirstDelaySeconds: number
}

/** How guesses counted under a key are slowed down: within which minutes they count, how many are free, the waits. */
type Limits = { windowMinutes: number; free: number; firstSeconds: number; longestSeconds: number }

/**
 * An account guessed at from browsers that never signed in to it: few guesses an hour, wherever they come from. A
 * browser that did sign in, an office behind one address, and codes looked up wait a minute at most.
 */
export function limitsFor(key: string, settings: ThrottleSettings): Limits {
  const { guessesBeforeDelay: free, longestDelaySeconds: longestSeconds } = settings
  if (/^(name|code):.*@unknown$/.test(key))
    return {
      windowMinutes: settings.strangerWindowMinutes,
      free,
      firstSeconds: settings.strangerFirstDelaySeconds,
      longestSeconds: settings.strangerWindowMinutes * 60,
    }
  const usual = { windowMinutes: 15, firstSeconds: 1, longestSeconds }
  return { ...usual, free: key.startsWith('address:') ? settings.addressGuessesBeforeDelay : free }
}

/** Seconds to wait after so many failures: none at first, then the first wait, twice, four times as long … */
export function waitAfter(failures: number, { free, firstSeconds, longestSeconds }: Limits) {
  const beyond = failures - free
  return beyond < 0 ? 0 : Math.min(firstSeconds * 2 ** beyond, longestSeconds)
}

/** "16 phút", "45 giây". */
export const waitInWords = (seconds: number) =>
  seconds > 120 ? `${Math.ceil(seconds / 60)} phút` : `${seconds} giây`
