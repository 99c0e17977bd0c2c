import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgEnum, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { day, id, refersTo, viText } from '../columns'
import { meetings } from './meetings'
import { members, standing } from './members'
import { place } from './place'

export const attendanceState = pgEnum('attendance_state', [
  'present',
  'online',
  'excused',
  'unexcused',
  'exemptAbsent',
])

/** Điểm danh, written when the minutes are completed. */
export const attendances = pgTable(
  'attendances',
  {
    id: id(),
    meetingId: refersTo(() => meetings.id),
    ...place(),
    memberId: integer().references(() => members.id),
    fullName: viText().notNull(),
    standing: standing().notNull(),
    isExempt: boolean().notNull(),
    state: attendanceState().notNull(),
    reason: text().notNull().default(''),
    heldOn: day().notNull(),
  },
  (table) => [
    index('attendances_meeting').on(table.meetingId),
    index('attendances_member').on(table.memberId, table.heldOn),
    unique('attendances_once').on(table.meetingId, table.memberId),
    /** Exempt members who come all the same. */
    index('attendances_exempt')
      .on(table.heldOn, table.memberId)
      .where(sql`${table.isExempt} and ${table.state} in ('present', 'online')`),
    /** Months without attending and without a reason. */
    index('attendances_unexcused').on(table.orgPath, table.heldOn).where(sql`${table.state} = 'unexcused'`),
  ],
)

/** Dự sinh hoạt của cấp trên, read from the guest list of completed minutes. */
export const visits = pgTable(
  'visits',
  {
    id: id(),
    meetingId: refersTo(() => meetings.id),
    ...place(),
    fullName: viText().notNull(),
    position: text().notNull(),
    heldOn: day().notNull(),
  },
  (table) => [index('visits_place').on(table.orgPath, table.heldOn)],
)
