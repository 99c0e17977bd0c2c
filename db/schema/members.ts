import { sql } from 'drizzle-orm'
import { boolean, check, index, pgEnum, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, version, viText } from '../columns'
import { place } from './place'

/** Chính thức, dự bị, nơi khác đến sinh hoạt tạm thời. */
export const standing = pgEnum('standing', ['full', 'probationary', 'temporary'])
/** Tình trạng; being exempt is a dated row in `exemptions`, not a status here. */
export const memberStatus = pgEnum('member_status', [
  'active',
  'elsewhere',
  'suspended',
  'transferred',
  'removed',
  'expelled',
  'resigned',
  'deceased',
  /** Hủy quyết định kết nạp (Quy định 294-QĐ/TW, mục 4.4). */
  'annulled',
])
export const sex = pgEnum('sex', ['male', 'female'])
/** Why a member's place, standing and status are what they are from a day on. */
export const membershipReason = pgEnum('membership_reason', [
  'registered',
  'admitted',
  'recognised',
  'received',
  'transferred',
  'reorganised',
  'returned',
  'left',
  'corrected',
])

/** Đảng viên: working data only; the member file (lý lịch) stays on paper by design. */
export const members = pgTable(
  'members',
  {
    id: id(),
    ...place(),
    fullName: viText().notNull(),
    /** Given name, family name, middle names: the order of every list of people. */
    sortName: viText().notNull(),
    sex: sex().notNull(),
    birthYear: smallint().notNull(),
    bornOn: day(),
    ethnicGroup: text().notNull().default('Kinh'),
    standing: standing().notNull(),
    status: memberStatus().notNull().default('active'),
    /** Since when and why cell, standing and status are these; set in the same UPDATE that changes one of them. */
    sinceOn: day().notNull().default(sql`'1900-01-01'`),
    sinceReason: membershipReason().notNull().default('registered'),
    /** Chức vụ đảng in the cell, as printed: "Bí thư chi bộ". Empty for an ordinary member. */
    position: text().notNull().default(''),
    /** Công việc, chức vụ khác: "Trưởng thôn". */
    occupation: text().notNull().default(''),
    admittedOn: day(),
    officialOn: day(),
    /** Thời gian không tính tuổi đảng (Quy định 294-QĐ/TW, mục 4.5), typed with the decision it rests on. */
    ageGapMonths: smallint().notNull().default(0),
    ageGapBasis: text().notNull().default(''),
    /** Equals the citizen number since 2/9/2025 (QĐ 347-QĐ/TW): always shown masked. */
    cardNumber: text(),
    phone: text(),
    address: text(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
    nameSearch: text().generatedAlwaysAs(sql`vn_plain(full_name)`),
  },
  (table) => [
    index('members_place').on(table.orgPath, table.status, table.standing),
    index('members_order').on(table.sortName, table.id),
    index('members_admitted').on(table.admittedOn),
    index('members_cell').on(table.orgId, table.sortName, table.id),
    index('members_search').using('gin', sql`${table.nameSearch} gin_trgm_ops`),
    check(
      'members_age_gap',
      sql`${table.ageGapMonths} >= 0 and (${table.ageGapMonths} = 0) = (${table.ageGapBasis} = '')`,
    ),
    check('members_birth_year', sql`${table.birthYear} between 1900 and 2100`),
  ],
)

/** Quá trình sinh hoạt: where, as what and how a member stood, day by day. Written by a trigger on `members` alone. */
export const memberships = pgTable(
  'memberships',
  {
    id: id(),
    memberId: refersTo(() => members.id),
    ...place(),
    standing: standing().notNull(),
    status: memberStatus().notNull(),
    reason: membershipReason().notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
  },
  (table) => [
    index('memberships_member').on(table.memberId, table.startsOn),
    index('memberships_place').on(table.orgPath, table.startsOn),
    index('memberships_cell').on(table.orgId, table.startsOn),
    uniqueIndex('memberships_one_open').on(table.memberId).where(sql`${table.endsOn} is null`),
    check('memberships_span', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
  ],
)

/** age_health: A of domain/members.md §3.1 (the cell decides, open-ended); the rest B, under 12 months. */
export const exemptionKind = pgEnum('exemption_kind', [
  'ageHealth',
  'treatment',
  'abroad',
  'mobileWork',
  'awaitingRetirement',
  'maternity',
])

/** Miễn, tạm miễn công tác và sinh hoạt đảng, with its decision and dates. */
export const exemptions = pgTable(
  'exemptions',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    kind: exemptionKind().notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
    decidedBy: text().notNull(),
    decisionNumber: text(),
    /** Ghi nhầm: why; its end stands before its first day, as of whatever never applied. */
    withdrawnReason: text(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('exemptions_member').on(table.memberId),
    index('exemptions_place').on(table.orgPath),
    check(
      'exemptions_withdrawn',
      sql`${table.withdrawnReason} is null or (${table.endsOn} is not null and ${table.endsOn} < ${table.startsOn})`,
    ),
  ],
)

/** Đảng viên đi làm xa: where, what, how to reach, since when. */
export const awayStays = pgTable(
  'away_stays',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    place: text().notNull(),
    /** Ở nước ngoài: no commune to name, no tạm trú to register. */
    isAbroad: boolean().notNull().default(false),
    work: text().notNull(),
    contact: text().notNull().default(''),
    /** Tổ chức đảng nơi đến; whether the workplace has one at all. */
    residenceOrg: text().notNull().default(''),
    hasPartyOrganisation: boolean().notNull().default(false),
    /** Đăng ký tạm trú ngày. */
    registeredOn: day(),
    /** Hợp đồng, all in a row. */
    contractFrom: day(),
    contractTo: day(),
    /** Người phụ trách liên lạc in the cell. */
    liaison: viText().notNull().default(''),
    startsOn: day().notNull(),
    endsOn: day(),
    /** Ghi nhầm: why; its end stands before its first day, so that no day is counted. */
    withdrawnReason: text(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('away_stays_member').on(table.memberId),
    index('away_stays_place').on(table.orgPath),
    check(
      'away_stays_withdrawn',
      sql`${table.withdrawnReason} is null or (${table.endsOn} is not null and ${table.endsOn} < ${table.startsOn})`,
    ),
  ],
)
