import 'server-only'
import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import {
  collectiveRounds,
  handovers,
  meetings,
  members,
  minutes,
  organisations,
  ratingCampaigns,
  transfers,
} from '@/db/schema'
import { can, type Permission, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { NotFound, RuleError } from '@/lib/core/errors'
import { isCurrent } from '@/lib/members/conditions'
import { underWay } from '@/lib/transfers/conditions'

const facts = {
  id: organisations.id,
  parentId: organisations.parentId,
  path: organisations.path,
  kind: organisations.kind,
  cellType: organisations.cellType,
  tags: organisations.tags,
  name: organisations.name,
  shortName: organisations.shortName,
  committeeName: organisations.committeeName,
  letterheadLower: organisations.letterheadLower,
  placeName: organisations.placeName,
  foundedOn: organisations.foundedOn,
  sinceOn: organisations.sinceOn,
  endedOn: organisations.endedOn,
  version: organisations.version,
}

/** An organisation and those it has to do with, locked in one order, so that two changes wait for each other. */
export async function lockOrganisations(tx: Tx, id: number, others: readonly (number | undefined)[]) {
  const ids = [id, ...others.flatMap((other) => (other === undefined ? [] : [other]))]
  const rows = await tx
    .select(facts)
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.id))
    .for('no key update')
  const found = rows.find((row) => row.id === id && row.endedOn === null)
  return found && { ...found, others: rows }
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lockOrganisations>>>

/** The other side of a change: within the viewer's reach, of a kind that fits, and not ended itself. */
export function otherOf(
  viewer: Viewer,
  permission: Permission,
  { others }: Pick<Locked, 'others'>,
  { id, kinds, field }: { id: number; kinds: Locked['kind'][]; field: string },
) {
  const other = others.find((each) => each.id === id)
  if (!other || !can(viewer, permission, other) || !kinds.includes(other.kind)) throw new NotFound()
  if (other.endedOn)
    throw new RuleError(`${other.name} đã giải thể hoặc sáp nhập; đồng chí chọn tổ chức khác.`, field)
  return other
}

export const personFacts = {
  id: members.id,
  fullName: members.fullName,
  sortName: members.sortName,
  standing: members.standing,
  position: members.position,
}

/** Since when it stands as it does: what goes under it cannot have done so before. */
export const standingOf = ({ name, sinceOn, foundedOn }: Pick<Locked, 'name' | 'sinceOn' | 'foundedOn'>) => ({
  name,
  on: sinceOn ?? foundedOn,
})

/** Everybody who stands in the cell, locked. */
export const lockPeople = (tx: Tx, cellId: number) =>
  tx
    .select(personFacts)
    .from(members)
    .where(and(eq(members.orgId, cellId), isCurrent))
    .orderBy(asc(members.id))
    .for('no key update')

/** Official and probationary, as đảng số counts them. */
export const sizeOf = async (tx: Tx, cellId: number) =>
  (await lockPeople(tx, cellId)).filter(({ standing }) => standing !== 'temporary').length

/** The same, of all that stands below these places. */
export const sizeBelow = (tx: Tx, paths: readonly string[]) =>
  tx.$count(
    members,
    and(
      or(sql`false`, ...paths.map((path) => within(members.orgPath, path))),
      isCurrent,
      ne(members.standing, 'temporary'),
    ),
  )

export const meetingsOf = (from: Db | Tx, cellId: number) =>
  from
    .select({
      month: meetings.month,
      state: meetings.state,
      heldOn: meetings.heldOn,
      minutesStatus: minutes.status,
    })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(eq(meetings.orgId, cellId))
    .orderBy(asc(meetings.month))

export const campaignsOf = (from: Db | Tx, cellId: number) =>
  from
    .select({
      year: ratingCampaigns.year,
      state: ratingCampaigns.state,
      heldOn: ratingCampaigns.heldOn,
      returned: ratingCampaigns.returned,
    })
    .from(ratingCampaigns)
    .where(eq(ratingCampaigns.orgId, cellId))
    .orderBy(asc(ratingCampaigns.year))

/** Đợt xếp loại tổ chức đảng that a committee has open. */
export const openRoundsOf = (from: Db | Tx, orgId: number) =>
  from
    .select({ year: collectiveRounds.year })
    .from(collectiveRounds)
    .where(and(eq(collectiveRounds.orgId, orgId), eq(collectiveRounds.state, 'open')))

/** Biên bản bàn giao that an organisation received and nobody there has confirmed. */
export const countUnconfirmed = (from: Db | Tx, orgId: number) =>
  from.$count(handovers, and(eq(handovers.orgId, orgId), isNull(handovers.confirmedOn)))

/** Transfers of these members that nobody has received yet. */
export const transfersUnderWay = (tx: Tx, memberIds: readonly number[]) =>
  tx
    .select({ fullName: transfers.fullName })
    .from(transfers)
    .where(and(underWay, inArray(transfers.memberId, [0, ...memberIds])))

/** Names in use below an organisation, of others than the one that takes a new name. */
export async function namesBelow(tx: Tx, parentId: number | null, exceptId: number) {
  if (parentId === null) return []
  const rows = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(
      and(
        eq(organisations.parentId, parentId),
        isNull(organisations.endedOn),
        ne(organisations.id, exceptId),
      ),
    )
  return rows.map(({ name }) => name)
}

/** What an organisation stands directly below. */
export async function superiorOf(tx: Tx, { parentId }: Pick<Locked, 'parentId'>) {
  const [above] = await tx
    .select({
      id: organisations.id,
      name: organisations.name,
      path: organisations.path,
      placeName: organisations.placeName,
    })
    .from(organisations)
    .where(eq(organisations.id, parentId ?? 0))
  if (!above) throw new RuleError('Tổ chức đứng đầu không đổi loại, không chuyển trực thuộc được.')
  return above
}

/** The newest change among what stands below, not counting the organisation itself. */
export async function latestBelow(tx: Tx, { id, path }: { id: number; path: string }) {
  const on = sql<Day | null>`coalesce(${organisations.sinceOn}, ${organisations.foundedOn})`
  const [latest] = await tx
    .select({ name: organisations.name, on })
    .from(organisations)
    .where(and(within(organisations.path, path), ne(organisations.id, id), isNull(organisations.endedOn)))
    .orderBy(sql`${on} desc nulls last`)
    .limit(1)
  return latest ?? { name: '', on: null }
}

/** What stands directly below, also what has ended; locked in the order of every change. */
export const childrenOf = (tx: Tx, parentId: number) =>
  tx
    .select(facts)
    .from(organisations)
    .where(eq(organisations.parentId, parentId))
    .orderBy(asc(organisations.id))
    .for('no key update')
