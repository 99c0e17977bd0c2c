import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, version, viText } from '../columns'
import { meetingKind, minutes } from './meetings'
import { exemptionKind, members } from './members'
import { place } from './place'

/** Chi bộ quyết định xong; chờ cấp trên; cấp trên đồng ý | không đồng ý. */
export const proposalState = pgEnum('proposal_state', ['ownDecision', 'waiting', 'approved', 'refused'])

export const penalty = pgEnum('penalty', ['reprimand', 'warning', 'dismissal', 'expulsion'])

/** Kết quả xét của chi bộ về một người, và quyết định của cấp trên: one row a person, made at completion. */
export const proposals = pgTable(
  'proposals',
  {
    id: id(),
    ...place(),
    minutesId: refersTo(() => minutes.id),
    /** Which person of the minutes, from 0. */
    position: smallint().notNull(),
    kind: meetingKind().notNull(),
    /** Null: not in the register, or no longer. */
    memberId: integer().references(() => members.id),
    fullName: viText().notNull(),
    /** "đề nghị kết nạp vào Đảng", "cảnh cáo". */
    motion: text().notNull(),
    heldOn: day().notNull(),
    votes: smallint().notNull(),
    base: smallint().notNull(),
    /** Reached its share; short of it the figures go up all the same (Hướng dẫn 06-HD/TW, 5.1). */
    isMet: boolean().notNull(),
    /** Of the resolution about this person. */
    number: integer(),
    /** Of a discipline: what the cell decided, or asked for where no form reached its share. */
    penalty: penalty(),
    exemptionKind: exemptionKind(),
    /** Giảm, not miễn: still a duty to attend, fewer; no exemption follows. */
    isReduction: boolean().notNull().default(false),
    startsOn: day(),
    endsOn: day(),
    /** Nghị quyết of the grassroots committee that proposes it further up; of an admission it stands on its way. */
    endorsedOn: day(),
    endorsement: text(),
    endorsedVotes: smallint(),
    endorsedBase: smallint(),
    state: proposalState().notNull(),
    decidedOn: day(),
    decidedBy: text(),
    decisionNumber: text(),
    note: text().notNull().default(''),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('proposals_once').on(table.minutesId, table.position),
    index('proposals_place').on(table.orgPath, table.state),
    check(
      'proposals_decided',
      sql`(${table.state} in ('approved', 'refused')) = (${table.decidedOn} is not null)`,
    ),
  ],
)
