import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, version } from '../columns'
import { accounts } from './accounts'
import { members } from './members'

/** Chờ xét → đồng ý | không đồng ý | rút lại. */
export const changeState = pgEnum('change_state', ['waiting', 'approved', 'refused', 'withdrawn'])

const by = () => integer().references(() => accounts.id)
/** By field of the register; lib/changes/rules.ts says which. */
type Values = Record<string, string | number | null>

/** Đề nghị sửa thông tin đảng viên: old and new of each field, decided once as a whole. */
export const memberChanges = pgTable(
  'member_changes',
  {
    id: id(),
    memberId: refersTo(() => members.id),
    before: jsonb().$type<Values>().notNull(),
    after: jsonb().$type<Values>().notNull(),
    /** Theo giấy tờ nào: by name, never the paper. */
    reason: text().notNull(),
    state: changeState().notNull().default('waiting'),
    proposedBy: by().notNull(),
    proposedOn: day().notNull(),
    decidedBy: by(),
    decidedOn: day(),
    refusal: text().notNull().default(''),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    index('member_changes_member').on(table.memberId),
    uniqueIndex('member_changes_one_waiting').on(table.memberId).where(sql`${table.state} = 'waiting'`),
    check('member_changes_decided', sql`(${table.state} = 'waiting') = (${table.decidedOn} is null)`),
    check('member_changes_refused', sql`(${table.state} = 'refused') = (${table.refusal} <> '')`),
  ],
)
