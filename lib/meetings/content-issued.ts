import { z } from 'zod'
import { line, prose, vote } from './content-parts'

/** What a meeting issues beside its minutes: nghị quyết, a kết luận in its place, or neither. */
export const documents = ['resolution', 'conclusion', 'none'] as const
export type IssuedDocument = (typeof documents)[number]

/** Until there were conclusions a meeting only said whether it drafted a resolution; what was kept then reads on. */
function withChoice(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || 'document' in stored || !('isDrafted' in stored))
    return stored
  const { isDrafted, ...rest } = stored
  return { ...rest, document: isDrafted === true || isDrafted === 'on' ? 'resolution' : 'none' }
}

/** Biểu quyết, nghị quyết hoặc kết luận, part by part; empty parts are drafted from the minutes. */
export const issued = z.preprocess(
  withChoice,
  z.object({
    document: z.enum(documents).default('none'),
    motion: line(500),
    vote: vote.prefault({}),
    reserved: prose(4_000),
    politics: prose(),
    duties: prose(),
    praise: prose(4_000),
    shortcomings: prose(),
    tasks: prose(),
    execution: prose(),
    selfAssessment: prose(4_000),
    recipients: prose(4_000),
  }),
)
