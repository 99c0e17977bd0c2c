import { z } from 'zod'
import { count, id, isReadable, optionalText, text } from '@/lib/core/fields'
import { cutFields } from '@/lib/organisations/input'

export const statisticsFilter = z.object({
  ...cutFields,
  /** "2022-08" */
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .transform((value) => `${value}-01`)
    .optional()
    .catch(undefined),
})

const year = (from: number) => count(2100).refine((value) => value >= from, `Năm phải từ ${from} trở đi.`)

/** "91,16" as people write it. */
const percent = z
  .string({ error: 'Đồng chí nhập tỷ lệ, ví dụ 91,16.' })
  .transform((value) => value.replace(/[\s%]/g, '').replace(',', '.'))
  .refine(
    (value) => isReadable(value) && /^\d{1,3}(\.\d{1,2})?$/.test(value),
    'Tỷ lệ chưa đúng, ví dụ 91,16.',
  )
  .transform(Number)
  .refine((value) => value <= 100, 'Tỷ lệ không quá 100.')

export const ratingFigureInput = z.object({
  orgId: id(),
  tag: optionalText(60),
  year: year(1986),
  percent,
  rated: count(1_000_000).optional(),
  scale: text(200),
  source: text(300),
})

export const admissionTargetInput = z.object({
  orgId: id(),
  year: year(2000),
  target: count(10_000),
  /** The paper that gives it. */
  paper: text(300),
})
