import { z } from 'zod'
import { isReadable } from '@/lib/core/fields'

/** The words the shape of minutes is written in. */
export const line = (max = 300) => z.string().max(max).refine(isReadable).normalize('NFC').default('')
export const prose = (max = 20_000) => line(max)
export const rowId = z.number().int().positive().max(2_147_483_647)
export const person = z.object({
  memberId: rowId.nullable().default(null),
  name: line(120),
  position: line(200),
})
export const count = z.number().int().min(0).max(10_000).nullable().default(null)
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .default(null)
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .default(null)
export const rows = <Row extends z.ZodType>(row: Row, max = 200) => z.array(row).max(max).default([])

export const voteForms = ['show', 'card', 'secret'] as const
export const vote = z.object({
  /** giơ tay, thẻ đảng viên, phiếu kín */
  form: z.enum(voteForms).default('show'),
  inFavour: count,
  against: count,
  other: count,
  /** Of those in favour, how many took part online (where the setting lets them vote). */
  online: count,
  otherOpinion: line(1_000),
})
export type Vote = z.output<typeof vote>
