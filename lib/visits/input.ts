import { z } from 'zod'
import { choice, day, id, inNameCase, month, optionalText, text, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { shownTicks, tickedIds } from '@/lib/core/ticks'

const kinds = ['leader', 'committee', 'borderPost', 'other'] as const

const person = {
  fullName: text(120).transform(inNameCase),
  position: text(300),
  kind: choice(kinds),
  unit: optionalText(200),
  ownCellId: id().optional(),
  residenceCellId: id().optional(),
  startsOn: day(),
  endsOn: day().optional(),
}
export const addVisitorInput = z.object({ orgId: id(), ...person })
export const changeVisitorInput = z.object({
  ...{ visitorId: id(), version: version(), ...person },
  /** Own cell and cell of residence have changed from this day on; empty: what stood there was a mistake. */
  homeFrom: day().optional(),
})
export const assignInput = z.object({
  visitorId: id(),
  placeId: id(),
  startsOn: day(),
  endsOn: day().optional(),
})
export const endAssignmentInput = z.object({ assignmentId: id(), version: version(), endsOn: day() })

export const planInput = z.object({
  visitorId: id(),
  month: month(),
  ...shownTicks,
  ids: tickedIds().optional().default([]),
})

/** 0: nobody of the list. */
export const matchInput = z.object({
  visitId: id(),
  visitorId: z.literal('none').or(id()),
})
export const followInput = z.object({ visitId: id(), title: text(500), dueOn: day().optional() })

const year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)
export const yearFilter = z.object({ org: id().optional().catch(undefined), year })
/** Of one unit alone: a border post, an agency. */
export const unitFilter = yearFilter.extend({ unit: z.string().max(200).optional().catch(undefined) })
export const peopleFilter = z.object({
  org: id().optional().catch(undefined),
  kind: z.enum(kinds).optional().catch(undefined),
  after: cursor(),
})
/** Only visits that left something to follow. */
export const remarksFilter = z.object({
  promised: z.literal('on').optional().catch(undefined),
  after: cursor(),
})
export const planFilter = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
})
