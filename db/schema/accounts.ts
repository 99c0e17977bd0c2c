import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { at, createdAt, day, id, refersTo, submitKey, version, viText } from '../columns'
import { members } from './members'
import { place } from './place'

/** Vai trò; reach is in lib/auth/policy.ts. */
export const role = pgEnum('role', [
  'admin',
  'permanentCommittee',
  'standingCommittee',
  'districtOffice',
  'organisationBoard',
  'inspector',
  'agencyOfficer',
  'agencyHead',
  'committeeSecretary',
  'committeeOffice',
  'cellSecretary',
  'cellRecorder',
  'member',
])

/** Tài khoản: belongs to a person, who may be a member of a cell of this portal or not. */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    loginName: text().notNull().unique(),
    fullName: viText().notNull(),
    memberId: integer().references(() => members.id),
    /** The office that made it and may reset it. */
    ...place(),
    passwordHash: text().notNull(),
    mustChangePassword: boolean().notNull().default(true),
    closedAt: at(),
    lastSignInAt: at(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
    nameSearch: text().generatedAlwaysAs(sql`vn_plain(full_name || ' ' || login_name)`),
  },
  (table) => [
    index('accounts_place').on(table.orgPath),
    unique('accounts_member').on(table.memberId),
    check('accounts_login_shape', sql`${table.loginName} ~ '^[a-z0-9][a-z0-9._-]{2,39}$'`),
  ],
)

/** Cấp quyền: role × organisation × dates. */
export const grants = pgTable(
  'grants',
  {
    id: id(),
    accountId: refersTo(() => accounts.id),
    role: role().notNull(),
    ...place(),
    startsOn: day().notNull(),
    endsOn: day(),
    /** Thay đồng chí …: a stretch of dates in somebody else's place. */
    substitutesFor: viText(),
    /** Quyết định kiểm tra: what it names may be read for as long as the role holds. */
    decision: text(),
    grantedBy: integer().references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    index('grants_account').on(table.accountId),
    index('grants_place').on(table.orgPath),
    check('grants_substitute_ends', sql`${table.substitutesFor} is null or ${table.endsOn} is not null`),
    check(
      'grants_decision_ends',
      sql`${table.decision} is null or (${table.role} = 'inspector' and ${table.endsOn} is not null
        and ${table.decision} = trim(${table.decision}) and length(${table.decision}) between 3 and 200)`,
    ),
  ],
)

/** Phiên đăng nhập: read on every request, so a revoked one stops at once. */
export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the token in the cookie. */
    id: text().primaryKey(),
    accountId: refersTo(() => accounts.id),
    /** The grant the person is acting under, when there are several. */
    grantId: integer().references(() => grants.id),
    createdAt: createdAt(),
    seenAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
    revokedAt: at(),
    address: text(),
    device: text(),
  },
  (table) => [index('sessions_account').on(table.accountId)],
)

/** Xác nhận hai bước: no row, no second step. */
export const secondSteps = pgTable(
  'second_steps',
  {
    accountId: integer()
      .primaryKey()
      .references(() => accounts.id),
    /** Sealed with the machine's own secret. */
    secret: text().notNull(),
    /** The step of the last code that was taken: neither it nor an older one is taken again. */
    lastStep: integer().notNull(),
    /** Mã dự phòng: the seals of those not used yet. */
    recoverySeals: text().array().notNull(),
    createdAt: createdAt(),
  },
  (table) => [check('second_steps_recovery', sql`cardinality(${table.recoverySeals}) <= 10`)],
)

/** Lần đăng nhập sai, tra cứu sai: counted per name, address or account to slow guessing down. */
export const signInFailures = pgTable(
  'sign_in_failures',
  { id: id(), key: text().notNull(), at: createdAt() },
  (table) => [index('sign_in_failures_key').on(table.key, table.at)],
)
