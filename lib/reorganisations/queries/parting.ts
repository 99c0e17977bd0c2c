import 'server-only'
import { and, eq, exists, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members, organisations, transfers } from '@/db/schema'
import { can, type Place, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { refusalOf } from '@/lib/core/errors'
import { isCurrent } from '@/lib/members/conditions'
import type { CellType, Kind } from '@/lib/organisations/labels'
import { isBaseCell } from '@/lib/organisations/rules'
import {
  assertMayHalve,
  assertMayRaise,
  assertMaySplit,
  assertMaySplitCommittee,
} from '@/lib/reorganisations/committee-rules'
import type { Obstacle } from '@/lib/reorganisations/queries/obstacles'
import { findRuleSet } from '@/lib/rulesets/load'
import { underWay } from '@/lib/transfers/conditions'

type Opened = Place & { id: number; kind: Kind; cellType: CellType | null; parentId: number | null }

const isMember = sql`${members.standing} <> 'temporary'`
const isLeaving = exists(
  db
    .select({ id: transfers.id })
    .from(transfers)
    .where(and(eq(transfers.memberId, members.id), underWay)),
)
const numberOf = (which = sql`true`) => sql<number>`count(*) filter (where ${which})::int`

/** What lives directly below an organisation, cells with their official and probationary members. */
const livingBelow = (parentId: number) =>
  db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      cellType: organisations.cellType,
      path: organisations.path,
      members: sql<number>`(select count(*)::int from members where members.org_id = organisations.id
        and members.status in ('active', 'elsewhere', 'suspended') and members.standing <> 'temporary')`,
    })
    .from(organisations)
    .where(and(eq(organisations.parentId, parentId), isNull(organisations.endedOn)))

/** What stands against a split whatever is chosen, as of today: seen before the form is filled in. */
export async function listSplitObstacles(viewer: Viewer, organisation: Opened, today: Day) {
  const { id, kind, path, cellType } = organisation
  const isCell = kind === 'cell'
  if (!can(viewer, isCell ? 'organisations.dissolve' : 'organisations.move', organisation)) return []
  const values = (await findRuleSet(db, 'organisations', today, path))?.values
  const [counted] = await db
    .select({
      all: numberOf(),
      size: numberOf(isMember),
      freeAll: numberOf(sql`not ${isLeaving}`),
      freeFull: numberOf(sql`not ${isLeaving} and ${members.standing} = 'full'`),
    })
    .from(members)
    .where(and(within(members.orgPath, path), isCurrent))
  const { all = 0, size = 0, freeAll = 0, freeFull = 0 } = counted ?? {}
  if (isCell)
    return obstacleOf(() => assertMaySplit({ all, free: { all: freeAll, full: freeFull }, cellType }, values))
  const below = await livingBelow(id)
  const never = await obstacleOf(() => assertMaySplitCommittee(below.length))
  return never.length > 0 || kind !== 'grassroots' ? never : needed(() => assertMayHalve(size, values))
}

/** What stands against a đảng bộ cơ sở of this base cell, alone or with all others. */
export async function listRaiseObstacles(viewer: Viewer, cell: Opened, today: Day) {
  if (cell.parentId === null || !can(viewer, 'organisations.move', cell)) return []
  const cells = (await livingBelow(cell.parentId)).filter(isBaseCell)
  const own = cells.find(({ id }) => id === cell.id)?.members ?? 0
  const all = cells.reduce((sum, each) => sum + each.members, 0)
  const values = (await findRuleSet(db, 'organisations', today, cell.path))?.values
  return needed(() => assertMayRaise({ own, all }, values))
}

async function obstacleOf(check: () => void): Promise<Obstacle[]> {
  const message = await refusalOf(check)
  return message === undefined ? [] : [{ message, href: undefined }]
}

const needed = async (check: () => void) =>
  (await obstacleOf(check)).map((each) => ({ ...each, mayPass: true }))
