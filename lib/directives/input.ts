import { z } from 'zod'
import { cellType } from '@/db/schema'
import {
  choice,
  day,
  id,
  longText,
  month,
  monthInAddress,
  optionalText,
  text,
  version,
} from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'

export const longest = { kind: 40, number: 40, issuer: 120, subject: 500, discussion: 200 }
export const EVERY_TYPE = 'all'

export const createInput = z.object({
  orgId: id(),
  month: month(),
  documentKind: text(longest.kind),
  number: text(longest.number),
  issuedOn: day(),
  issuer: text(longest.issuer),
  subject: text(longest.subject),
  discussion: optionalText(longest.discussion),
  directiveType: choice([EVERY_TYPE, ...cellType.enumValues]),
  secret: choice(['no', 'yes']),
})
export const closeInput = z.object({ directiveId: id(), version: version(), reason: longText(500) })

export const directiveFilter = z.object({
  month: monthInAddress(),
  /** Only this document; only cells that have spread it, or have not. */
  directive: id().optional().catch(undefined),
  state: z.enum(['spread', 'waiting']).optional().catch(undefined),
  after: cursor(),
})
export type DirectiveFilter = z.output<typeof directiveFilter>
