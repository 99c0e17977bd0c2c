import { z } from 'zod'
import { RuleError } from '@/lib/core/errors'
import { id, isReadable, month, optionalLongText, optionalText, version } from '@/lib/core/fields'
import { searched } from '@/lib/core/search'
import type { Score } from '@/lib/meetings/rules/score'
import { fieldOf, type Reviewed } from './rules'

/** The points and reasons of the items come along, named by their numbers: `points-3_2b`, `why-3_2b`. */
export const reviewInput = z.looseObject({
  meetingId: id(),
  /** The newest review the page showed; 0 before the first. */
  version: version(),
  total: optionalText(10),
  reason: optionalLongText(2_000),
})

/** Nhất trí điểm chi bộ tự chấm: the meetings whose cells' own points stand as the official ones. */
export const agreeInput = z.object({
  orgId: id(),
  sheets: z
    .array(id(), { error: 'Đồng chí chọn ít nhất một chi bộ.' })
    .min(1, 'Đồng chí chọn ít nhất một chi bộ.')
    .max(500),
})

export const issueListInput = z.object({ orgId: id(), month: month() })

/** "4,5" as a number; undefined when empty. Throws RuleError with the field. */
export function readPoints(typed: string, field: string): number | undefined {
  if (typed === '') return undefined
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed)) throw new RuleError('Ô này nhận một số điểm, ví dụ 4,5.', field)
  return Number(typed.replace(',', '.'))
}

export function readItems(input: Record<string, unknown>, score: Score): Reviewed {
  const typed = (field: string) => (typeof input[field] === 'string' ? input[field] : '')
  return Object.fromEntries(
    score.criteria
      .flatMap(({ items }) => items)
      .flatMap(({ no }) => {
        const field = fieldOf('points', no)
        const points = readPoints(typed(field), field)
        const why = typed(fieldOf('why', no))
        if (why.length > 500 || !isReadable(why))
          throw new RuleError('Lý do dài quá 500 ký tự hoặc có ký tự không đọc được.', fieldOf('why', no))
        return points === undefined ? [] : [[no, { points, why }] as const]
      }),
  )
}

/** Filters of the monthly list, from the address. */
export const scoreFilter = z.object({
  q: searched(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  org: id().optional().catch(undefined),
  band: z.string().max(30).optional().catch(undefined),
  state: z.enum(['mine', 'waiting', 'reviewed', 'late', 'none']).optional().catch(undefined),
})
export type ScoreFilter = z.output<typeof scoreFilter>
