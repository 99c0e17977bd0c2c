import 'server-only'
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, ne, not, or, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { accounts, members, memberships, organisations, residenceComments, residences } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { inCell, isInCell } from '@/lib/members/rules'
import { isCommented } from './conditions'
import type { ResidenceFilter } from './input'
import { ofHere, ofOwn, readable } from './may-read'
import { asOf, mayStillComment } from './rules'

/** Introduced by the end of the year, and not over before it. */
const touches = (year: number) =>
  and(
    lte(residences.introducedOn, `${year}-12-31`),
    or(isNull(residences.endedOn), gte(residences.endedOn, `${year}-01-01`)),
  )

/** Where the member stood on a day: the first stretch not over by then, since trails begin with the portal. */
const standing = (day: Day) =>
  db
    .select({ orgId: memberships.orgId, path: memberships.orgPath, status: memberships.status })
    .from(memberships)
    .where(
      and(
        eq(memberships.memberId, residences.memberId),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    )
    .orderBy(asc(memberships.startsOn))
    .limit(1)
    .as('standing')

/**
 * Sổ of a year: members of the viewer's cells and where they lived in it, or those who lived here, as the members stood
 * at its end: of a residence left in the year the comment may still come. Of a year that is over the cell of that time sees its members, wherever they are now.
 */
export async function listResidences(viewer: Viewer, filter: ResidenceFilter, today: Day, size = PAGE_SIZE) {
  const { side, exempt, year = Number(today.slice(0, 4)), comment, after } = filter
  const [last] = after ?? []
  const day = asOf(year, today)
  const then = standing(day)
  const ofCell = day === today ? ofOwn(viewer) : scope(viewer, 'residences.read', { path: then.path })
  const rows = await db
    .select({
      id: residences.id,
      fullName: members.fullName,
      birthYear: members.birthYear,
      cell: organisations.shortName,
      place: residences.place,
      exemptKind: residences.exemptKind,
      introducedOn: residences.introducedOn,
      receivedOn: residences.receivedOn,
      endedOn: residences.endedOn,
      hasComment: isCommented(year),
      /** Of a member who has left since, the page is no longer the cell's. */
      mayOpen: sql<boolean>`${readable(viewer)}`,
    })
    .from(residences)
    .innerJoin(members, eq(members.id, residences.memberId))
    .innerJoinLateral(then, sql`true`)
    .innerJoin(organisations, eq(organisations.id, then.orgId))
    .where(
      and(
        side === 'here' ? ofHere(viewer) : ofCell,
        lte(residences.introducedOn, day),
        touches(year),
        inArray(then.status, inCell),
        comment && (comment === 'yes' ? isCommented(year) : not(isCommented(year))),
        exempt && (exempt === 'yes' ? ne : eq)(residences.exemptKind, ''),
        typeof last === 'number' ? gt(residences.id, last) : undefined,
      ),
    )
    .orderBy(asc(residences.id))
    .limit(size + 1)
  return pageOf(rows, ({ id }) => [id], size)
}
export type ResidenceRow = Awaited<ReturnType<typeof listResidences>>['rows'][number]

export async function getResidence(viewer: Viewer, id: number, today: Day) {
  const [found] = await byKey
    .select({
      id: residences.id,
      memberId: residences.memberId,
      fullName: members.fullName,
      status: members.status,
      birthYear: members.birthYear,
      cell: organisations.name,
      path: residences.orgPath,
      residencePath: residences.residencePath,
      place: residences.place,
      number: residences.number,
      exemptKind: residences.exemptKind,
      introducedOn: residences.introducedOn,
      receivedOn: residences.receivedOn,
      endedOn: residences.endedOn,
      version: residences.version,
    })
    .from(residences)
    .innerJoin(members, eq(members.id, residences.memberId))
    .innerJoin(organisations, eq(organisations.id, residences.orgId))
    .where(and(eq(residences.id, id), readable(viewer)))
  if (!found) return undefined
  const own = { path: found.path }
  const there = { path: found.residencePath ?? found.path }
  const isRunning = !found.endedOn
  return {
    ...found,
    may: {
      receive: isRunning && !found.receivedOn && can(viewer, 'residences.receive', there),
      comment:
        isInCell(found.status) &&
        mayStillComment(found, today) &&
        [own, there].some((place) => can(viewer, 'residences.comment', place)),
      end: isRunning && can(viewer, 'residences.end', own),
      exempt: isRunning && can(viewer, 'residences.introduce', own),
      member: can(viewer, 'members.read', own),
    },
  }
}
export type Residence = NonNullable<Awaited<ReturnType<typeof getResidence>>>

/** Nhận xét các năm, the newest first; of one year the newest holds. */
export async function listComments(viewer: Viewer, residenceId: number) {
  return byKey
    .select({
      id: residenceComments.id,
      year: residenceComments.year,
      isExempt: residenceComments.isExempt,
      answers: residenceComments.answers,
      remark: residenceComments.remark,
      signer: residenceComments.signer,
      commentedOn: residenceComments.commentedOn,
      writtenBy: accounts.fullName,
      insteadOf: residenceComments.insteadOf,
    })
    .from(residenceComments)
    .innerJoin(residences, eq(residences.id, residenceComments.residenceId))
    .innerJoin(accounts, eq(accounts.id, residenceComments.writtenBy))
    .where(and(eq(residenceComments.residenceId, residenceId), readable(viewer)))
    .orderBy(desc(residenceComments.year), desc(residenceComments.id))
}

/** Of one member, for whoever may read the member. */
export async function getResidenceOf(viewer: Viewer, memberId: number) {
  const [found] = await byKey
    .select({
      id: residences.id,
      place: residences.place,
      introducedOn: residences.introducedOn,
      receivedOn: residences.receivedOn,
    })
    .from(residences)
    .innerJoin(members, eq(members.id, residences.memberId))
    .where(
      and(
        eq(residences.memberId, memberId),
        isNull(residences.endedOn),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
  return found
}

/** The residence whose comment of the year there is, this one's first: who moved in the year may have that of the former. */
const commentedOne = (year: number) => sql<number | null>`(SELECT its.id FROM ${residences} its
  WHERE its.member_id = ${residences.memberId} AND EXISTS (SELECT FROM ${residenceComments}
    WHERE ${residenceComments.residenceId} = its.id AND ${residenceComments.year} = ${year})
  ORDER BY its.id = ${residences.id} DESC, its.id DESC LIMIT 1)`

/** For the year's rating of a cell: who was introduced to a residence in it, last, and whether a comment is there. */
export async function listResidentsOf(viewer: Viewer, orgId: number, year: number) {
  const rows = await byKey
    .selectDistinctOn([members.id], {
      id: residences.id,
      memberId: members.id,
      commented: commentedOne(year),
    })
    .from(residences)
    .innerJoin(members, eq(members.id, residences.memberId))
    .where(
      and(
        eq(residences.orgId, orgId),
        touches(year),
        scope(viewer, 'ratings.read', { path: residences.orgPath }),
      ),
    )
    .orderBy(members.id, desc(residences.introducedOn), desc(residences.id))
  return rows.map(({ id, memberId, commented }) => ({
    id: commented ?? id,
    memberId,
    hasComment: commented !== null,
  }))
}
