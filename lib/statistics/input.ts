import { z } from 'zod'
import { sex } from '@/db/schema'
import { count, day, id, isReadable, monthInAddress, optionalText, text } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { inCell } from '@/lib/members/rules'
import { cutFields } from '@/lib/organisations/input'
import { ageLabels, UNKNOWN_ERA } from './ages'

export const statisticsFilter = z.object({
  ...cutFields,
  month: monthInAddress(),
})

/** Cơ cấu đội ngũ: whose, on which day, and by what step over time. */
export const makeupFilter = z.object({
  ...cutFields,
  on: day().optional().catch(undefined),
  by: z.enum(['month', 'year']).catch('year'),
})
export type MakeupFilter = z.output<typeof makeupFilter>

/** The people behind one figure of it. */
export const rollFilter = z.object({
  ...cutFields,
  standing: z.enum(['full', 'probationary']).optional().catch(undefined),
  status: z.enum(inCell).optional().catch(undefined),
  sex: z.enum(sex.enumValues).optional().catch(undefined),
  /** Number of the group of ages. */
  age: z.coerce
    .number()
    .int()
    .min(0)
    .max(ageLabels.length - 1)
    .optional()
    .catch(undefined),
  ethnic: z.string().trim().min(1).max(60).refine(isReadable).optional().catch(undefined),
  /** Any ethnic group but Kinh. */
  minority: z.literal('on').optional().catch(undefined),
  /** Number of the period of admission. */
  era: z.coerce.number().int().min(0).max(UNKNOWN_ERA).optional().catch(undefined),
  exempt: z.literal('on').optional().catch(undefined),
})
export type RollFilter = z.output<typeof rollFilter>

export const rollListFilter = rollFilter.extend({ on: day().optional().catch(undefined), after: cursor() })

/** The statutory forms of a period. */
export const formFilter = z.object({
  org: cutFields.org,
  tag: cutFields.tag,
  period: z
    .string()
    .regex(/^20\d\d(-h1)?$/)
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
