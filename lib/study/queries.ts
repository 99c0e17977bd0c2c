import 'server-only'
import { and, asc, count, desc, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { members, organisations, studyAttendances, studySessions } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { keptBelow, MOST_LISTED, type Place, partOf } from '@/lib/records/parts'
import type { StudyKind } from './rules'

const columns = {
  id: studySessions.id,
  kind: studySessions.kind,
  title: studySessions.title,
  organiser: studySessions.organiser,
  startsOn: studySessions.startsOn,
  endsOn: studySessions.endsOn,
}
const inReach = (viewer: Viewer) => scope(viewer, 'study.read', { path: studySessions.orgPath })

/** Đợt học tập, lớp bồi dưỡng of the own organisation, of those above and below; the newest first. */
export async function listSessions(
  viewer: Viewer,
  { kind, year }: { kind?: StudyKind; year?: number },
  most = MOST_LISTED,
) {
  return db
    .select({ ...columns, organisation: organisations.shortName })
    .from(studySessions)
    .innerJoin(organisations, eq(organisations.id, studySessions.orgId))
    .where(
      and(
        inReach(viewer),
        kind && eq(studySessions.kind, kind),
        year
          ? and(gte(studySessions.startsOn, `${year}-01-01`), lte(studySessions.startsOn, `${year}-12-31`))
          : undefined,
      ),
    )
    .orderBy(desc(studySessions.startsOn), desc(studySessions.id))
    .limit(most)
}
export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number]

export async function getSession(viewer: Viewer, sessionId: number) {
  const [found] = await byKey
    .select({
      ...columns,
      orgId: studySessions.orgId,
      path: studySessions.orgPath,
      organisation: organisations.name,
      version: studySessions.version,
    })
    .from(studySessions)
    .innerJoin(organisations, eq(organisations.id, studySessions.orgId))
    .where(and(eq(studySessions.id, sessionId), inReach(viewer)))
  return found
}
export type StudySession = NonNullable<Awaited<ReturnType<typeof getSession>>>

/** Where the viewer may record a session. */
export async function listStudyPlaces(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      and(
        inArray(organisations.kind, ['top', 'grassroots', 'section', 'cell']),
        isNull(organisations.endedOn),
        scope(viewer, 'study.create', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.path))
}

const attendedBy = (sessionId: number) =>
  and(eq(studyAttendances.memberId, members.id), eq(studyAttendances.sessionId, sessionId))

/** Members below a place, and who of them attended. */
export async function listAttendance(viewer: Viewer, sessionId: number, place: Place, most = MOST_LISTED) {
  return db
    .select({
      id: members.id,
      fullName: members.fullName,
      position: members.position,
      cell: organisations.shortName,
      markedOn: studyAttendances.markedOn,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .leftJoin(studyAttendances, attendedBy(sessionId))
    .where(keptBelow(viewer, place))
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(most)
}
export type AttendanceRow = Awaited<ReturnType<typeof listAttendance>>[number]

/** The share of each organisation directly below a place. */
export async function countAttended(viewer: Viewer, sessionId: number, place: Place) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      total: count(),
      attended: count(studyAttendances.memberId),
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, partOf(place)))
    .leftJoin(studyAttendances, attendedBy(sessionId))
    .where(keptBelow(viewer, place))
    .groupBy(organisations.id)
    .orderBy(asc(organisations.name), asc(organisations.id))
}
export type AttendedCounts = Awaited<ReturnType<typeof countAttended>>[number]

/** What one member attended, for whoever may read the member. */
export async function listStudyOf(viewer: Viewer, memberId: number) {
  return byKey
    .select(columns)
    .from(studyAttendances)
    .innerJoin(studySessions, eq(studySessions.id, studyAttendances.sessionId))
    .innerJoin(members, eq(members.id, studyAttendances.memberId))
    .where(
      and(
        eq(studyAttendances.memberId, memberId),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(desc(studySessions.startsOn), desc(studySessions.id))
}
export type MemberStudy = Awaited<ReturnType<typeof listStudyOf>>[number]
