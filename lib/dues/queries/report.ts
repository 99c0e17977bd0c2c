import 'server-only'
import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { duesBooks, duesPayments, duesRemittances, memberships, organisations } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import { type Day, monthOf } from '@/lib/core/dates'
import { getSettings } from '@/lib/core/settings'
import { booksOf } from '@/lib/dues/cash'
import { linesOf } from '@/lib/dues/lines'
import { rulesOfMonths } from '@/lib/dues/load'
import { paidOnPortal } from '@/lib/dues/on-portal'
import { dueOf, groupOf } from '@/lib/dues/rules/due'
import { columnOf, figuresOf, type Level, periodOf, totalOf } from '@/lib/dues/rules/report'
import { stateOf } from '@/lib/dues/rules/state'
import { stoodOf } from '@/lib/dues/stood'
import { throughOf } from '@/lib/dues/through'
import { findRuleSet, needRuleSet } from '@/lib/rulesets/load'
import type { DuesPlace } from './places'

type Place = Pick<DuesPlace, 'id' | 'path' | 'kind'> & Partial<Pick<DuesPlace, 'endedOn'>>
type Period = ReturnType<typeof periodOf>

/** A section keeps nothing of its own: the form counts chi bộ, đảng bộ bộ phận together. */
const levelOf = ({ kind }: Place): Level =>
  kind === 'top' ? 'top' : kind === 'grassroots' ? 'grassroots' : 'cell'

/** Cells in a place with their books, and how many have none yet. Money of one that ended stays in the figures of its year. */
async function cellsIn(viewer: Viewer, place: Place, period: Period) {
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.shortName,
      path: organisations.path,
      cellType: organisations.cellType,
      startsOn: duesBooks.startsOn,
      owed: duesBooks.owed,
      endedOn: organisations.endedOn,
    })
    .from(organisations)
    .leftJoin(duesBooks, eq(duesBooks.orgId, organisations.id))
    .where(
      and(
        within(organisations.path, place.path),
        eq(organisations.kind, 'cell'),
        or(isNull(organisations.endedOn), gte(organisations.endedOn, `${period.to.slice(0, 4)}-01-01`)),
        scope(viewer, 'dues.read', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.path))
  const cells = rows.flatMap(({ startsOn, owed, endedOn: _, ...cell }) =>
    startsOn === null || owed === null ? [] : [{ ...cell, startsOn, owed }],
  )
  const there = rows.filter(({ endedOn }) => endedOn === null || endedOn >= period.from)
  const opened = there.filter(({ startsOn }) => startsOn !== null).length
  return { cells, opened, all: there.length }
}

/** Equal lines counted together: a district has thousands, of few kinds. */
async function linesByKind(viewer: Viewer, place: Place, months: readonly Day[], today: Day) {
  const its = scope(viewer, 'dues.read', { path: memberships.orgPath, ownerId: memberships.memberId })
  const lines = linesOf(db, months, today, and(within(memberships.orgPath, place.path), its)).as('lines')
  const kind = {
    orgId: lines.orgId,
    month: lines.month,
    groupKey: lines.groupKey,
    figure: lines.figure,
    reliefPercent: lines.reliefPercent,
    isPutOff: lines.isPutOff,
    paid: lines.paid,
    isElsewhere: lines.isElsewhere,
  }
  return db
    .select({ ...kind, n: sql<number>`count(*)::int` })
    .from(lines)
    .groupBy(...Object.values(kind))
}

/** The unit of a place in whose row a cell stands: what lies directly below. */
const unitOf = (place: Place, path: string) =>
  Number(path.slice(place.path.length).split('/')[0] || path.split('/').at(-2))

/** Đảng phí of a month or quarter in a place: by unit, by group, and as the form asks for it. */
export async function getDuesReport(viewer: Viewer, place: Place, key: string, today: Day) {
  if (!can(viewer, 'dues.read', place)) return undefined
  const period = periodOf(key)
  const { cells, opened, all } = await cellsIn(viewer, place, period)
  const [{ profile }, kinds, books, rulesOf, set, share, portal, through, stood] = await Promise.all([
    getSettings(),
    linesByKind(viewer, place, period.months, today),
    booksOf(cells, period.to, {
      payments: within(duesPayments.orgPath, place.path),
      remittances: within(duesRemittances.orgPath, place.path),
    }),
    rulesOfMonths(db, period.months, place.path),
    needRuleSet(db, 'dues', period.to, place.path),
    findRuleSet(db, 'duesShare', period.to, place.path),
    paidOnPortal(viewer, place, period),
    // The top has nobody to hand up to here.
    place.kind === 'grassroots' || place.kind === 'section' ? throughOf(place, period.to) : undefined,
    stoodOf(cells),
  ])
  const lines = kinds.map((line) => {
    const rules = rulesOf(line.month)
    return {
      ...line,
      due: dueOf(rules, line) ?? 0,
      state: stateOf(rules, line),
      group: groupOf(rules, line.groupKey),
    }
  })
  // Of a district nearly every line is of a kind of its own: they are laid by cell once.
  const ofCell = new Map<number, typeof lines>()
  for (const line of lines) {
    const its = ofCell.get(line.orgId) ?? []
    its.push(line)
    ofCell.set(line.orgId, its)
  }
  const byCell = cells.map((cell) => {
    const its = ofCell.get(cell.id) ?? []
    const last = its.filter(({ month }) => month === period.to)
    const stoodIn = stood(cell.id)
    const isUnderTop = (month: Day) => stoodIn(month).isUnderTop
    const figures = figuresOf(
      {
        ...{ months: books.get(cell.id) ?? [], isUnderTop },
        members: count(last),
        expected: its.reduce((sum, { due, n }) => sum + due * n, 0),
        unpaid: count(its.filter(({ state }) => state === 'unpaid' || state === 'partial')),
      },
      period,
    )
    const column = columnOf({ ...cell, isUnderTop: isUnderTop(period.to) }, profile)
    return { ...cell, unitId: unitOf(place, cell.path), column, figures }
  })
  return {
    period,
    level: levelOf(place),
    opened,
    all,
    source: set.source,
    shareSource: share?.source,
    byCell,
    total: totalOf(byCell.map(({ figures }) => figures)),
    units: place.kind === 'cell' ? [] : await unitsOf(viewer, byCell),
    groups: groupsOf(lines, period.to),
    portal,
    through,
    isRunning: monthOf(today) <= period.to,
  }
}
export type DuesReport = NonNullable<Awaited<ReturnType<typeof getDuesReport>>>

const count = (lines: readonly { n: number }[]) => lines.reduce((sum, { n }) => sum + n, 0)

type Counted = { n: number; due: number; month: Day; group?: { key: string; title: string } }

/** Members of the period's last month by group; what all its months expect of them. */
function groupsOf(lines: readonly Counted[], last: Day) {
  const keys = [...new Map(lines.map(({ group }) => [group?.key ?? 'none', group?.title ?? 'Chưa xếp nhóm']))]
  return keys
    .map(([key, title]) => {
      const its = lines.filter(({ group }) => (group?.key ?? 'none') === key)
      return {
        ...{ id: key, title, members: count(its.filter(({ month }) => month === last)) },
        expected: its.reduce((sum, { due, n }) => sum + due * n, 0),
      }
    })
    .toSorted(
      (one, other) => Number(one.id === 'none') - Number(other.id === 'none') || other.members - one.members,
    )
}

type CellOfUnit = { unitId: number; figures: Parameters<typeof totalOf>[0][number] }

async function unitsOf(viewer: Viewer, byCell: readonly CellOfUnit[]) {
  const ids = [...new Set(byCell.map(({ unitId }) => unitId))]
  if (ids.length === 0) return []
  const found = await db
    .select({ id: organisations.id, name: organisations.shortName, kind: organisations.kind })
    .from(organisations)
    .where(and(inArray(organisations.id, ids), scope(viewer, 'dues.read', { path: organisations.path })))
    .orderBy(asc(organisations.kind), asc(organisations.name))
  return found.map((unit) => ({
    ...unit,
    figures: totalOf(byCell.filter(({ unitId }) => unitId === unit.id).map(({ figures }) => figures)),
  }))
}
