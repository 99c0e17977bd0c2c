import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, version } from '../columns'
import { accounts } from './accounts'
import { members } from './members'
import { organisations } from './organisations'
import { penalty, proposals } from './proposals'

/*
 * Chức vụ, khen thưởng, kỷ luật of a member: by title, date and number, never the papers. Rows about a person are read and
 * written within the reach of the member, and go along when the member changes cell.
 */

const member = () => refersTo(() => members.id)
/** Recorded once; afterwards a row only ends, with a word why. */
const kept = () => ({
  recordedBy: refersTo(() => accounts.id),
  endsOn: day(),
  endNote: text().notNull().default(''),
  version: version(),
  createdAt: createdAt(),
})

/** Chức vụ đảng (domain/members.md §1.2); in a cell committeeMember is chi ủy viên. */
export const postKind = pgEnum('post_kind', [
  'secretary',
  'permanentDeputy',
  'deputySecretary',
  'standingMember',
  'committeeMember',
  'groupLeader',
  'inspectionHead',
  'inspectionDeputy',
  'inspectionMember',
  'boardHead',
  'boardDeputy',
])
/** Bầu, được chuẩn y; chỉ định. */
export const postBasis = pgEnum('post_basis', ['elected', 'appointed'])

/** A post is about the member; what an account may do is a grant. */
export const posts = pgTable(
  'posts',
  {
    id: id(),
    memberId: member(),
    orgId: refersTo(() => organisations.id),
    kind: postKind().notNull(),
    startsOn: day().notNull(),
    basis: postBasis(),
    decisionNumber: text().notNull().default(''),
    decidedBy: text().notNull().default(''),
    ...kept(),
  },
  (table) => [
    index('posts_member').on(table.memberId, table.startsOn),
    index('posts_place').on(table.orgId),
    uniqueIndex('posts_one_secretary')
      .on(table.orgId)
      .where(sql`${table.kind} = 'secretary' and ${table.endsOn} is null`),
    // Ghi nhầm, đã rút: it ends the day before it began, so that it was held on no day, and says why.
    check(
      'posts_span',
      sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}
        or (${table.endsOn} = ${table.startsOn} - 1 and ${table.endNote} <> '')`,
    ),
  ],
)

/** Cấp ban hành of an award or a discipline. */
export const issuerLevel = pgEnum('issuer_level', [
  'cell',
  'grassroots',
  'superior',
  'province',
  'central',
  'other',
])
const decided = () => ({
  title: text().notNull(),
  decidedOn: day().notNull(),
  decisionNumber: text().notNull(),
  level: issuerLevel().notNull(),
  issuer: text().notNull(),
})

/** Khen thưởng: endsOn where it was withdrawn. */
export const awards = pgTable(
  'awards',
  { id: id(), memberId: member(), ...decided(), ...kept() },
  (table) => [index('awards_member').on(table.memberId, table.decidedOn)],
)

/** Kỷ luật đảng by title and date alone; endsOn where it is no longer in force or was annulled. */
export const disciplines = pgTable(
  'disciplines',
  {
    id: id(),
    memberId: member(),
    penalty: penalty().notNull(),
    ...decided(),
    /** What the cell resolved or proposed, where its meeting was held on the portal. */
    proposalId: integer()
      .unique()
      .references(() => proposals.id),
    ...kept(),
  },
  (table) => [index('disciplines_member').on(table.memberId, table.decidedOn)],
)
