import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, day, id, pathText, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { members } from './members'
import { organisations } from './organisations'
import { place } from './place'

/** Chính thức (đảng số đi theo), tạm thời (đảng số ở lại). */
export const transferKind = pgEnum('transfer_kind', ['official', 'temporary'])
/** Ra ngoài, từ ngoài đến, giữa hai chi bộ của cổng. */
export const transferDirection = pgEnum('transfer_direction', ['out', 'in', 'within'])
export const transferReason = pgEnum('transfer_reason', [
  'newJob',
  'retired',
  'discharged',
  'residence',
  'contract',
  'study',
  'temporaryWork',
  'laidOff',
  'dissolved',
])
/** ended: a temporary stay is over; the steps between are in lib/transfers/rules/steps.ts. */
export const transferState = pgEnum('transfer_state', [
  'begun',
  'introduced',
  'presented',
  'received',
  'ended',
  'cancelled',
  'returned',
])

/** Whom the paper of another place introduces: becomes a member of the register at reception. */
export type Newcomer = {
  fullName: string
  sex: 'male' | 'female'
  birthYear: number
  bornOn?: string
  /** Absent in rows of before it was asked. */
  ethnicGroup?: string
  standing: 'full' | 'probationary'
  admittedOn?: string
  officialOn?: string
}

/** Chuyển sinh hoạt đảng: one row a member; those of one decision share a group. The member moves at reception only. */
export const transfers = pgTable(
  'transfers',
  {
    id: id(),
    /** The cell that gives; of one from outside the cell that receives. */
    ...place(),
    /** The cell that receives, where it is one of this portal. */
    toOrgId: integer().references(() => organisations.id),
    toPath: pathText(),
    /** Null: from outside and not received yet. */
    memberId: integer().references(() => members.id),
    fullName: viText().notNull(),
    newcomer: jsonb().$type<Newcomer>(),
    /** The row of a temporary member at the receiving cell, beside the official one. */
    guestId: integer().references(() => members.id),
    groupKey: uuid(),
    kind: transferKind().notNull(),
    direction: transferDirection().notNull(),
    reason: transferReason().notNull(),
    /** Ngày quyết định, ngày nghỉ hoặc ngày chuyển đi: from it the days run within which it must be begun. */
    decidedOn: day().notNull(),
    /** The decision, or the number of the paper from outside. */
    document: text().notNull().default(''),
    /** Where to, where from, when that is outside. */
    place: text().notNull().default(''),
    /** Whether that is in another province, which Biểu 1 keeps apart. Null: not said. */
    isOtherProvince: boolean(),
    startsOn: day(),
    endsOn: day(),
    /** Of the paper, before the stay was extended. */
    firstEndsOn: day(),
    /** Đã đóng đảng phí đến hết tháng: the first day of that month. */
    duesPaidTo: day(),
    papersReady: text().array().notNull().default(sql`'{}'`),
    papersConfirmed: text().array().notNull().default(sql`'{}'`),
    state: transferState().notNull(),
    /** Whose turn it is to introduce. */
    atOrgId: integer().references(() => organisations.id),
    atPath: pathText(),
    begunOn: day().notNull(),
    introducedOn: day(),
    presentedOn: day(),
    receivedOn: day(),
    endedOn: day(),
    /** The last day for what comes next, where a rule names one. */
    dueOn: day(),
    /** Giải trình, where a day had passed. */
    lateReason: text().notNull().default(''),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('transfers_place').on(table.orgPath, table.state),
    index('transfers_to').on(table.toPath, table.state),
    index('transfers_at').on(table.atPath),
    index('transfers_member').on(table.memberId),
    uniqueIndex('transfers_one_running')
      .on(table.memberId)
      .where(
        sql`${table.state} in ('begun', 'introduced', 'presented') or (${table.state} = 'received' and ${table.kind} = 'temporary')`,
      ),
    check('transfers_to_known', sql`(${table.direction} = 'out') = (${table.toOrgId} is null)`),
    check('transfers_turn', sql`(${table.state} = 'begun') = (${table.atOrgId} is not null)`),
    check(
      'transfers_member_known',
      sql`${table.memberId} is not null or (${table.direction} = 'in' and ${table.newcomer} is not null)`,
    ),
  ],
)

export const transferStep = pgEnum('transfer_step', [
  'begin',
  'introduce',
  'present',
  'receive',
  'return',
  'cancel',
  'end',
  'extend',
  /** Tháng đã đóng đảng phí ghi sai, sửa sau khi tiếp nhận. */
  'correctDues',
  /** The cell ended; its heir goes on. */
  'inherit',
])

/** Diễn biến của một lần chuyển sinh hoạt: added, never changed. */
export const transferSteps = pgTable(
  'transfer_steps',
  {
    id: id(),
    transferId: refersTo(() => transfers.id),
    /** Where the step was taken. */
    ...place(),
    step: transferStep().notNull(),
    note: text().notNull().default(''),
    /** Người ký, số và ngày of the introduction paper, which is printed centrally (Hướng dẫn 38-HD/BTCTW, 4.1). */
    signer: text().notNull().default(''),
    number: text().notNull().default(''),
    signedOn: day(),
    doneBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    doneOn: day().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('transfer_steps_transfer').on(table.transferId, table.id)],
)

export const departureKind = pgEnum('departure_kind', ['retired', 'resigned', 'discharged', 'moved'])

/** Nghỉ hưu, thôi việc, chuyển đi: a fact the cell records, from which the days of an official transfer run. */
export const departures = pgTable(
  'departures',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    kind: departureKind().notNull(),
    leftOn: day().notNull(),
    document: text().notNull().default(''),
    /** The last day to begin the transfer, by the rule set of the day it was recorded. */
    dueOn: day().notNull(),
    /** Moved, or stays with a reason. */
    closedOn: day(),
    closedReason: text().notNull().default(''),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('departures_place').on(table.orgPath, table.closedOn),
    uniqueIndex('departures_one_open').on(table.memberId).where(sql`${table.closedOn} is null`),
  ],
)
