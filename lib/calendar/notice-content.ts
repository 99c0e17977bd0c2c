import { z } from 'zod'
import type { ScheduleNoticeData } from './pdf/schedule-notice'

const row = z.object({
  cell: z.string(),
  members: z.number(),
  time: z.string(),
  place: z.string(),
  secretary: z.string(),
  note: z.string(),
})

/** An issued notice as it is kept: everything the paper prints, so that it can be drawn again word for word. */
export const noticeContent = z.object({
  letterhead: z.object({
    superior: z.string(),
    organisation: z.string(),
    number: z.string().optional(),
    placeDate: z.string().optional(),
  }),
  isDraft: z.boolean(),
  subject: z.string(),
  opening: z.string(),
  groups: z.array(z.object({ title: z.string(), rows: z.array(row) })),
  recipients: z.array(z.string()),
  signer: z.object({ authority: z.string().optional(), post: z.string().optional(), name: z.string() }),
}) satisfies z.ZodType<ScheduleNoticeData>
