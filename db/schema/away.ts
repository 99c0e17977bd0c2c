import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, viText } from '../columns'
import { accounts } from './accounts'
import { members } from './members'
import { place } from './place'

/** liên lạc · gửi nội dung sinh hoạt · đảng viên tự báo · nhắc nhở vì vắng · mời kiểm điểm cuối năm. */
export const contactKind = pgEnum('contact_kind', ['contact', 'material', 'report', 'warning', 'invitation'])
export const contactChannel = pgEnum('contact_channel', [
  'phone',
  'message',
  'video',
  'letter',
  'inPerson',
  'relative',
])
/** What an invited member said: will come, cannot come, nothing yet. */
export const invitationAnswer = pgEnum('invitation_answer', ['coming', 'cannot', 'none'])

/** Nhật ký liên lạc with a member: when, by what, what was said in one line. Added only: a warning is proof. */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    kind: contactKind().notNull(),
    channel: contactChannel().notNull(),
    doneOn: day().notNull(),
    note: text().notNull(),
    /** The year whose absences a warning speaks of, whose review an invitation is to. */
    year: smallint(),
    answer: invitationAnswer(),
    writtenBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('contacts_member').on(table.memberId, table.doneOn),
    index('contacts_place').on(table.orgPath, table.doneOn),
    check(
      'contacts_year',
      sql`(${table.kind} in ('warning', 'invitation')) = (${table.year} is not null)
        and (${table.kind} = 'invitation') = (${table.answer} is not null)`,
    ),
  ],
)

/** Rút lần liên lạc ghi nhầm: the line stays in the log with the reason, and nothing is concluded from it any more. */
export const contactWithdrawals = pgTable('contact_withdrawals', {
  id: id(),
  contactId: integer()
    .notNull()
    .unique()
    .references(() => contacts.id),
  reason: text().notNull(),
  withdrawnBy: refersTo(() => accounts.id),
  withdrawnOn: day().notNull(),
  insteadOf: viText(),
  createdAt: createdAt(),
})
