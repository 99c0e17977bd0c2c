import 'server-only'
import { asc, eq, type SQL } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, organisations, templates } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

const columns = {
  id: templates.id,
  orgId: templates.orgId,
  path: templates.orgPath,
  organisation: organisations.name,
  orgKind: organisations.kind,
  kind: templates.kind,
  name: templates.name,
  number: templates.number,
  validFrom: templates.validFrom,
  withdrawnFrom: templates.withdrawnFrom,
  sections: templates.sections,
  captions: templates.captions,
  version: templates.version,
  publishedOn: templates.publishedOn,
  publishedBy: accounts.fullName,
}

/** Templates as they are shown. Who may read them is said by the condition. */
export const listed = (where: SQL | undefined) =>
  db
    .select(columns)
    .from(templates)
    .innerJoin(organisations, eq(organisations.id, templates.orgId))
    .leftJoin(accounts, eq(accounts.id, templates.publishedBy))
    .where(where)
    .orderBy(asc(templates.orgPath), asc(templates.validFrom), asc(templates.number))
type Row = Awaited<ReturnType<typeof listed>>[number]

export const isPublished = (row: Row): row is Row & { number: number; validFrom: Day } =>
  row.number !== null && row.validFrom !== null
