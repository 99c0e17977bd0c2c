import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { MinutesContent } from './content'
import type { MeetingKind } from './rules/kinds'

type Subjects = MinutesContent['subjects']
type Meeting = { orgId: number; kind: MeetingKind }

/**
 * Names of members are the register's, and what it knows is filled in where the page left it empty. Who has left the
 * register since stays as already written; an id that never was a member of this cell is no one.
 */
export async function withSubjectFacts(
  tx: Tx,
  { orgId, kind }: Meeting,
  /** Read only when somebody is no longer in the register. */
  before: () => Subjects,
  sent: Subjects,
) {
  const ids = sent.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  if (ids.length === 0) return sent
  const rows = await tx
    .select({
      id: members.id,
      name: members.fullName,
      bornOn: members.bornOn,
      work: members.occupation,
      admittedOn: members.admittedOn,
    })
    .from(members)
    .where(and(eq(members.orgId, orgId), inArray(members.id, ids)))
  const known = new Map(rows.map((row) => [row.id, row]))
  return sent.map((subject): Subjects[number] => {
    if (subject.memberId === null) return kind === 'admission' ? subject : { ...subject, name: '' }
    const member = known.get(subject.memberId)
    if (!member) {
      const written = before().find(({ memberId }) => memberId === subject.memberId)
      return written ? { ...subject, name: written.name } : { ...subject, memberId: null, name: '' }
    }
    if (kind !== 'confirmation') return { ...subject, name: member.name }
    const admittedOn = subject.admittedOn ?? member.admittedOn
    return {
      ...subject,
      name: member.name,
      bornOn: subject.bornOn ?? member.bornOn,
      work: subject.work || member.work,
      admittedOn,
      probationEndsOn: subject.probationEndsOn ?? (admittedOn && yearAfter(admittedOn)),
    }
  })
}

/** Twelve months from the ceremony (Điều lệ Đảng, Điều 5); 29/02 becomes 01/03. */
const yearAfter = (day: Day) =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace(/^(\d+)-02-29$/, '$1-03-01')
