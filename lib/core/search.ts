import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { isReadable, spelled } from './fields'

/** The box takes no more, and of a longer address no more is searched for. */
export const MOST_SEARCHED = 100
/** What stands in a search box: anything unreadable searches for nothing in particular. */
export const searched = () =>
  z
    .string()
    .transform((value) => spelled(value).trim().replace(/\s+/g, ' ').slice(0, MOST_SEARCHED))
    // The cut may halve a sign that takes two units.
    .transform((value) => value.replace(/\p{Cs}$/u, '').trim())
    .refine(isReadable)
    .catch('')

/** Marks, đ/d and capitals do not matter; `column` holds vn_plain() of what is searched. */
export const contains = (column: PgColumn | SQL, q = ''): SQL | undefined =>
  q ? sql`${column} LIKE vn_plain(${pattern(q)})` : undefined

/** 0 where the words stand with exactly these marks, else 1: those come first. */
export const inexact = (column: PgColumn, q: string): SQL<number> =>
  q ? sql<number>`CASE WHEN ${column} ILIKE ${pattern(q)} THEN 0 ELSE 1 END` : sql<number>`1`

/** The words in their order, others may stand between them: "Nguyễn An" is Nguyễn Văn An too, but not Nguyễn Thị Lan. */
const pattern = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&').replaceAll(' ', '% ')}%`
