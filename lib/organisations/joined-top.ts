import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { organisations } from '@/db/schema'

export const top = alias(organisations, 'top')
/** Joins the organisation above all to a query that has `organisations`: the first part of its path, "/1/". */
export const isTopOf = sql`${top.path} = '/' || split_part(${organisations.path}, '/', 2) || '/'`
