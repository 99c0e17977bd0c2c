import { z } from 'zod'
import { studyKind } from '@/db/schema'
import { choice, chosen, day, id, text, version } from '@/lib/core/fields'
import { shownTicks, tickedIds } from '@/lib/core/ticks'

const session = z.object({
  kind: choice(studyKind.enumValues),
  title: text(300),
  organiser: text(150),
  startsOn: day(),
  endsOn: day().optional(),
})

export const createSessionInput = session.extend({
  organisationId: chosen('Đồng chí chọn tổ chức ghi đợt học này.'),
})
export const updateSessionInput = session.extend({ sessionId: id(), version: version() })

export const markInput = z.object({
  sessionId: id(),
  cellId: id(),
  ...shownTicks,
  members: tickedIds().optional().default([]),
})

/** Whose attendance of which session. */
export const attendanceFilter = z.object({ session: id(), org: id().optional().catch(undefined) })

export const studyFilter = z.object({
  kind: z.enum(studyKind.enumValues).optional().catch(undefined),
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  org: id().optional().catch(undefined),
})
