import { and, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { members } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { partBelow } from '@/lib/organisations/below'
import { findRuleSet } from '@/lib/rulesets/load'
import { isKept } from './conditions'

export type Place = { id: number; path: string; kind: string }

/** Whose files are kept below a place, as far as the viewer reads them. */
export const keptBelow = (viewer: Viewer, { path }: Place) =>
  and(isKept, within(members.orgPath, path), scope(viewer, 'records.read', { path: members.orgPath }))

/** The organisation directly below a place in which a member stands; of a cell, the cell itself. */
export const partOf = (place: Place) =>
  place.kind === 'cell'
    ? sql<number>`${place.id}::int`
    : sql<number>`${partBelow(members.orgPath, place)}::int`

/** More than any cell has, and than a round of a district; longer lists are read organisation by organisation. */
export const MOST_LISTED = 500

/** How often lists are held against the files, by the rules of the day. */
export const reconcileMonths = async ({ path }: { path: string }, today: Day) =>
  (await findRuleSet(byKey, 'records', today, path))?.values.reconcileMonths
