import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeMember, type SeedDb } from './factories'

type Kept = { orgId: number; memberId: number; proposalId: number; by: number; marker: string }
type Due = { orgId: number; marker: string }

/** What is known of a member: a check of the file, a slip, a badge; a post, an award, a discipline. */
export async function makeMemberRecords(db: SeedDb, { orgId, memberId, proposalId, by, marker }: Kept) {
  const checked = { checkedOn: '2022-08-01', checkedBy: by }
  await db
    .insert(schema.recordChecks)
    .values({ memberId, have: ['application'], missing: ['index'], ...checked })
  await db.insert(schema.yearlySlips).values({ memberId, year: 2021, ...checked })
  await db.insert(schema.badges).values({
    ...{ memberId, years: 40, decisionNumber: marker, decidedOn: '2020-01-20' },
    ...{ recordedBy: by, recordedOn: '2022-08-01' },
  })
  const decided = {
    ...{ memberId, title: marker, decidedOn: '2021-05-19', decisionNumber: marker, issuer: marker },
    ...{ level: 'grassroots' as const, recordedBy: by },
  }
  const [post] = await db
    .insert(schema.posts)
    .values({ ...{ memberId, orgId, kind: 'committeeMember', startsOn: '2020-06-01' }, recordedBy: by })
    .returning({ id: schema.posts.id })
  const [award] = await db.insert(schema.awards).values(decided).returning({ id: schema.awards.id })
  const [discipline] = await db
    .insert(schema.disciplines)
    .values({ ...decided, penalty: 'reprimand' })
    .returning({ id: schema.disciplines.id })
  await db.insert(schema.proposals).values({
    ...{ orgId, minutesId: await minutesOf(db, proposalId), position: 9, kind: 'discipline', memberId },
    ...{ fullName: marker, motion: marker, heldOn: '2022-08-01', votes: 3, base: 3, isMet: true },
    state: 'ownDecision',
  })
  const [change] = await db
    .insert(schema.memberChanges)
    .values({
      ...{ memberId, before: { fullName: marker }, after: { fullName: marker }, reason: marker },
      ...{ proposedBy: by, proposedOn: '2022-08-20' },
    })
    .returning({ id: schema.memberChanges.id })
  const [screening] = await db
    .insert(schema.screenings)
    .values({
      ...{ memberId, year: 2021, outcome: 'educate', measure: marker, recordedBy: by },
      ...{ screenedOn: '2022-01-20', followUpOn: '2023-01-20' },
    })
    .returning({ id: schema.screenings.id })
  const [session] = await db
    .insert(schema.studySessions)
    .values({
      ...{ orgId, kind: 'resolution', title: marker, organiser: marker, recordedBy: by },
      ...{ startsOn: '2022-08-05', endsOn: '2022-08-05' },
    })
    .returning({ id: schema.studySessions.id })
  await db
    .insert(schema.studyAttendances)
    .values({ sessionId: session?.id ?? 0, memberId, markedBy: by, markedOn: '2022-08-05' })
  return {
    screeningId: screening?.id ?? 0,
    sessionId: session?.id ?? 0,
    changeId: change?.id ?? 0,
    postId: post?.id ?? 0,
    wrongPostId: post?.id ?? 0,
    awardId: award?.id ?? 0,
    disciplineId: discipline?.id ?? 0,
    postOrgId: orgId,
  }
}

async function minutesOf(db: SeedDb, proposalId: number) {
  const [found] = await db
    .select({ minutesId: schema.proposals.minutesId })
    .from(schema.proposals)
    .where(eq(schema.proposals.id, proposalId))
  return found?.minutesId ?? 0
}

/** Somebody whose badge is due on 02/9/2022. */
export const makeBadgeDue = (db: SeedDb, { orgId, marker }: Due) =>
  makeMember(db, { orgId, fullName: marker, admittedOn: '1992-08-01', officialOn: '1993-08-01' })

/** Somebody whose probation has ended. */
export async function makeProbationer(db: SeedDb, { orgId, marker }: Due) {
  const { id: probationerId } = await makeMember(db, {
    ...{ orgId, fullName: marker, birthYear: 1995 },
    ...{ standing: 'probationary', admittedOn: '2021-09-01' },
  })
  return { probationerId }
}
