import { z } from 'zod'
import { meetingKind } from '@/db/schema'
import { choice, day, id, optionalLongText, optionalText, text, ticked, version } from '@/lib/core/fields'

const draft = { templateId: id(), version: version() }
const key = () =>
  z
    .string({ error: 'Đồng chí chọn một phần của mẫu.' })
    .regex(/^[A-Za-z]\w{0,39}$/, 'Không có phần này trong mẫu.')

/** Câu soạn sẵn: one a line. */
const phrases = optionalLongText(6_000)
  .transform((value) => [
    ...new Set(
      value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .refine((lines) => lines.length <= 20, 'Nhiều nhất 20 câu soạn sẵn cho một phần.')
  .refine((lines) => lines.every((line) => line.length <= 500), 'Mỗi câu soạn sẵn dài nhất 500 ký tự.')

export const draftTemplateInput = z.object({ orgId: id(), kind: choice(meetingKind.enumValues) })
export const discardTemplateInput = z.object(draft)
export const nameTemplateInput = z.object({
  ...draft,
  name: text(150),
  minutesLeft: optionalText(60),
  minutesRight: optionalText(60),
  onBehalf: optionalText(60),
})

export const addSectionInput = z.object({ ...draft, key: key(), title: optionalText(200) })
export const changeSectionInput = z.object({
  ...draft,
  key: key(),
  title: text(200),
  hint: optionalText(500),
  fixedText: optionalLongText(4_000),
  isRequired: ticked(),
  phrases,
})
export const moveSectionInput = z.object({ ...draft, key: key(), direction: choice(['up', 'down']) })
export const removeSectionInput = z.object({ ...draft, key: key() })

export const publishTemplateInput = z.object({ ...draft, orgId: id(), startsOn: day() })

export const withdrawTemplateInput = z.object({ ...draft, withdrawnFrom: day() })

/** First step of publishing, from the address: where and from when; the second step shows what will happen. */
export const publishQuery = z.object({
  orgId: id().optional().catch(undefined),
  startsOn: z.string().max(20).optional().catch(undefined),
})
