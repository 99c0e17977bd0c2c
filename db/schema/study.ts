import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, version, viText } from '../columns'
import { accounts } from './accounts'
import { members } from './members'
import { place } from './place'

/** Học tập, quán triệt nghị quyết · lớp bồi dưỡng. */
export const studyKind = pgEnum('study_kind', ['resolution', 'training'])

const by = () => refersTo(() => accounts.id)

/** Đợt học tập, lớp bồi dưỡng of an organisation: for its members and those of the cells below. */
export const studySessions = pgTable(
  'study_sessions',
  {
    id: id(),
    ...place(),
    kind: studyKind().notNull(),
    title: viText().notNull(),
    /** Nơi tổ chức, mở lớp: may be another than the organisation that records it. */
    organiser: text().notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    recordedBy: by(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    index('study_sessions_place').on(table.orgPath, table.startsOn),
    check('study_sessions_span', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
)

/** Who attended: a row is a tick, taken away when the tick is. About a person, as the yearly slips are. */
export const studyAttendances = pgTable(
  'study_attendances',
  {
    sessionId: refersTo(() => studySessions.id),
    memberId: refersTo(() => members.id),
    markedBy: by(),
    markedOn: day().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.memberId] }),
    index('study_attendances_member').on(table.memberId),
  ],
)
