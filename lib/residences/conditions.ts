import { sql } from 'drizzle-orm'
import { residenceComments, residences } from '@/db/schema'

/** Whoever moved in the year has one comment of it, be it of the former residence: nothing is missing then. */
export const isCommented = (year: number) => sql<boolean>`EXISTS (SELECT FROM ${residences} its
  INNER JOIN ${residenceComments} said ON said.residence_id = its.id
  WHERE its.member_id = ${residences.memberId} AND said.year = ${year})`
