import { z } from 'zod'
import { scanOf } from '@/db/schema'
import { choice, id, optionalText, text } from '@/lib/core/fields'
import { longestNote } from './rules'

export const scanInput = z.object({
  meetingId: id(),
  of: choice(scanOf.enumValues),
  note: optionalText(longestNote),
  secret: z.enum(['no', 'yes']).optional(),
  /** The file itself is not part of the words of a form; this stands for it. */
  sha256: z.string(),
})

export const replaceInput = z.object({ scanId: id(), reason: text(200) })
