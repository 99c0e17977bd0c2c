import * as schema from '@/db/schema'
import { makeMember, type SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** What is known of a member: a check of the file, a slip, a badge; a post, an award, a discipline. */
export async function makeMemberRecords(db: SeedDb, { orgId, memberId, by }: Victim, minutesId: number) {
  const checked = { checkedOn: '2022-08-01', checkedBy: by }
  await db
    .insert(schema.recordChecks)
    .values({ memberId, have: ['application'], missing: ['index'], ...checked })
  await db.insert(schema.yearlySlips).values({ memberId, year: 2021, ...checked })
  await db.insert(schema.badges).values({
    ...{ memberId, years: 40, decisionNumber: MARKER, decidedOn: '2020-01-20' },
    ...{ recordedBy: by, recordedOn: '2022-08-01' },
  })
  const decided = {
    ...{ memberId, title: MARKER, decidedOn: '2021-05-19', decisionNumber: MARKER, issuer: MARKER },
    ...{ level: 'grassroots' as const, recordedBy: by },
  }
  const post = await one(
    db
      .insert(schema.posts)
      .values({ ...{ memberId, orgId, kind: 'committeeMember', startsOn: '2020-06-01' }, recordedBy: by })
      .returning({ id: schema.posts.id }),
  )
  const award = await one(db.insert(schema.awards).values(decided).returning({ id: schema.awards.id }))
  const discipline = await one(
    db
      .insert(schema.disciplines)
      .values({ ...decided, penalty: 'reprimand' })
      .returning({ id: schema.disciplines.id }),
  )
  await db.insert(schema.proposals).values({
    ...{ orgId, minutesId, position: 9, kind: 'discipline', memberId },
    ...{ fullName: MARKER, motion: MARKER, heldOn: '2022-08-01', votes: 3, base: 3, isMet: true },
    state: 'ownDecision',
  })
  const change = await one(
    db
      .insert(schema.memberChanges)
      .values({
        ...{ memberId, before: { fullName: MARKER }, after: { fullName: MARKER }, reason: MARKER },
        ...{ proposedBy: by, proposedOn: '2022-08-20' },
      })
      .returning({ id: schema.memberChanges.id }),
  )
  const screening = await one(
    db
      .insert(schema.screenings)
      .values({
        ...{ memberId, year: 2021, outcome: 'educate', measure: MARKER, recordedBy: by },
        ...{ screenedOn: '2022-01-20', followUpOn: '2023-01-20' },
      })
      .returning({ id: schema.screenings.id }),
  )
  const session = await one(
    db
      .insert(schema.studySessions)
      .values({
        ...{ orgId, kind: 'resolution', title: MARKER, organiser: MARKER, recordedBy: by },
        ...{ startsOn: '2022-08-05', endsOn: '2022-08-05' },
      })
      .returning({ id: schema.studySessions.id }),
  )
  await db
    .insert(schema.studyAttendances)
    .values({ sessionId: session.id, memberId, markedBy: by, markedOn: '2022-08-05' })
  return {
    screeningId: screening.id,
    sessionId: session.id,
    changeId: change.id,
    postId: post.id,
    wrongPostId: post.id,
    awardId: award.id,
    disciplineId: discipline.id,
    postOrgId: orgId,
  }
}

/** Somebody whose badge is due on 02/9/2022. */
export const makeBadgeDue = (db: SeedDb, orgId: number) =>
  makeMember(db, { orgId, fullName: MARKER, admittedOn: '1992-08-01', officialOn: '1993-08-01' })

/** Somebody whose probation has ended. */
export async function makeProbationer(db: SeedDb, orgId: number) {
  const { id: probationerId } = await makeMember(db, {
    ...{ orgId, fullName: MARKER, birthYear: 1995 },
    ...{ standing: 'probationary', admittedOn: '2021-09-01' },
  })
  return { probationerId }
}
