import { z } from 'zod'
import { meetingKind, meetingMode, minutesStatus } from '@/db/schema'
import { choice, day, id, longText, optionalText, text, ticked, timeOfDay, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'

export const openInput = z.object({ meetingId: id() })
export const entryInput = z.object({ meetingId: id(), paperWrittenBy: text(80), paperOn: day() })
export const createMeetingInput = z.object({
  orgId: id(),
  kind: choice(meetingKind.enumValues),
  plannedOn: day(),
  plannedAt: timeOfDay(),
  place: text(200),
  mode: choice(meetingMode.enumValues),
  occasion: optionalText(300),
  lateReason: optionalText(500),
  topicId: id().optional(),
  /** Cùng buổi với một kỳ họp khác: asked, and both are held. */
  isBeside: ticked(),
})
export const combineInput = z.object({ meetingId: id(), topicId: id().optional() })
export const minutesInput = z.object({ minutesId: id() })
export const saveInput = z.looseObject({ minutesId: id(), draftVersion: version() })
export const completeInput = z.object({
  minutesId: id(),
  draftVersion: version(),
  secret: choice(['no', 'yes']),
})
export const returnInput = z.object({ minutesId: id(), reason: longText(2_000) })
export const reopenInput = z.object({ minutesId: id(), reason: longText(2_000) })
export const postInput = z.object({
  meetingId: id(),
  version: version(),
  documentsPostedOn: day().optional(),
  minutesPostedOn: day().optional(),
})
export const supplementInput = z.object({ minutesId: id(), text: longText(10_000) })

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined)

/** Filters of the list, from the address: what cannot be read is as if it were not there. */
export const meetingFilter = z.object({
  q: searched(),
  month,
  kind: z.enum(meetingKind.enumValues).optional().catch(undefined),
  state: z
    .enum(['none', ...minutesStatus.enumValues])
    .optional()
    .catch(undefined),
  /** Only cells whose minutes the viewer receives. */
  desk: z.literal('mine').optional().catch(undefined),
  after: cursor(),
})
export type MeetingFilter = z.output<typeof meetingFilter>

/** What the page that opens a meeting reads from its address. */
export const newMeetingFilter = z.object({
  kind: z.enum(meetingKind.enumValues).optional().catch(undefined),
  org: id().optional().catch(undefined),
  topic: id().optional().catch(undefined),
})
