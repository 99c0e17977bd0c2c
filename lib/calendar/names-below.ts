import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'

/** Chi bộ cơ sở stand beside the committees as one row. */
export const DIRECT = 'Các chi bộ trực thuộc'

/** The organisations directly below one; which counts they get is asked in scope. */
export const namesBelow = db
  .select({
    id: organisations.id,
    name: organisations.name,
    shortName: organisations.shortName,
    kind: organisations.kind,
  })
  .from(organisations)
  .where(eq(organisations.parentId, sql.placeholder('parent')))
  .orderBy(organisations.shortName, organisations.id)
  .prepare('names_below')
