import { z } from 'zod'
import { choice, id, longText, text } from '@/lib/core/fields'

/** Short enough for one page; more than one slip takes more than one correction. */
export const longest = { passage: 150, written: 350, reason: 200 }

export const correctionInput = z.object({
  minutesId: id(),
  passage: text(longest.passage),
  asWritten: longText(longest.written),
  correctedTo: longText(longest.written),
  reason: longText(longest.reason),
  secret: choice(['no', 'yes']),
})
