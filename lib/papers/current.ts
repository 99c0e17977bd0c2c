import { and, eq, isNull } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { papers } from '@/db/schema'
import type { StoredForm } from './sources'

/** The version of a subject's paper that holds now; those it took the place of stay in the table, unchanged. */
export const isCurrent = (form: StoredForm | PgColumn, subject: number | PgColumn) =>
  and(eq(papers.form, form), eq(papers.subjectId, subject), isNull(papers.supersededAt))
