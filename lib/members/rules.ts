import type { exemptionKind, memberStatus } from '@/db/schema'
import { addDays, type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

/** Of the ticked, somebody left since the form was shown. */
export const NOT_ALL_LISTED = 'Có người không còn trong danh sách; đồng chí tải lại trang.'

/** Of whom, is not told. */
export const CARD_TAKEN =
  'Số thẻ này đã ghi cho một đảng viên khác. Đồng chí xem lại số thẻ; nếu đúng, báo cấp ủy cấp trên.'

/** Given name, family name, middle names: the order in which Vietnamese lists of people are sorted. */
export function sortNameOf(fullName: string): string {
  const words = fullName.normalize('NFC').trim().split(/\s+/)
  const given = words.at(-1) ?? ''
  return [given, ...words.slice(0, -1)].join(' ')
}

type Exemption = {
  kind: (typeof exemptionKind.enumValues)[number]
  startsOn: Day
  endsOn?: Day
  decisionNumber: string
}

/** The same day so many years later; 29/02 becomes 01/03 where there is none. */
export const yearsAfter = (day: Day, years: number): Day => {
  const year = Number(day.slice(0, 4)) + years
  const isGone = day.endsWith('-02-29') && addDays(`${year}-02-28`, 1).endsWith('-03-01')
  return isGone ? `${year}-03-01` : `${year}${day.slice(4)}`
}
export const yearAfter = (day: Day) => yearsAfter(day, 1)

/** What was in force on the day, for refusals and hints: Quy định 294-QĐ/TW and its guidance since 01/7/2025. */
export const ageBasis = (on: Day) =>
  on < '2025-07-01' ? 'Điều lệ Đảng, Điều 7' : 'Quy định 294-QĐ/TW, mục 7.1'
export const underAYearBasis = (on: Day) =>
  on < '2021-09-28'
    ? 'Quy định về miễn công tác và sinh hoạt đảng'
    : on < '2025-07-01'
      ? 'Hướng dẫn 01-HD/TW ngày 28/9/2021'
      : 'Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 10.3a'
const underAYear = (on: Day) =>
  `${underAYearBasis(on)}: miễn không vì tuổi cao, sức khỏe yếu chỉ được dưới 12 tháng`

/**
 * Quy định 294-QĐ/TW, mục 7.1: tuổi cao, sức khỏe yếu do chi bộ quyết định, không ghi thời hạn. Hướng dẫn 06-HD/TW,
 * điểm 10.3a: the other five kinds are for less than 12 months, by decision of the grassroots committee.
 */
export function assertMayExempt(exemption: Exemption) {
  assertPeriod(exemption)
  if (exemption.kind !== 'ageHealth' && !exemption.decisionNumber)
    throw new RuleError(
      'Trường hợp này do cấp ủy cơ sở quyết định; đồng chí nhập số quyết định.',
      'decisionNumber',
    )
}

/** The stretch of days that a request may ask for and a decision may give. */
export function assertPeriod({ kind, startsOn, endsOn }: Pick<Exemption, 'kind' | 'startsOn' | 'endsOn'>) {
  if (kind === 'ageHealth') {
    if (endsOn)
      throw new RuleError(
        `Miễn vì tuổi cao, sức khỏe yếu không ghi thời hạn (${ageBasis(startsOn)}); đồng chí để trống ngày kết thúc.`,
        'endsOn',
      )
    return
  }
  if (!endsOn) throw new RuleError(`${underAYear(startsOn)}; đồng chí nhập ngày kết thúc.`, 'endsOn')
  if (endsOn < startsOn) throw new RuleError('Ngày kết thúc phải từ ngày bắt đầu trở đi.', 'endsOn')
  if (addDays(endsOn, 1) >= yearAfter(startsOn))
    throw new RuleError(
      `${underAYear(startsOn)}. Bắt đầu ${showDay(startsOn)} thì ngày cuối phải trước ${showDay(addDays(yearAfter(startsOn), -1))}; còn lâu hơn thì chuyển sinh hoạt chính thức.`,
      'endsOn',
    )
}
type Dates = { bornOn?: Day; birthYear: number; admittedOn?: Day; officialOn?: Day; standing: string }

/** Điều lệ Đảng, Điều 1: từ đủ 18 tuổi; Điều 5: dự bị 12 tháng, the official day comes after admission. */
export function assertDatesFit({ bornOn, birthYear, admittedOn, officialOn, standing }: Dates, today: Day) {
  if (bornOn && Number(bornOn.slice(0, 4)) !== birthYear)
    throw new RuleError('Năm sinh khác với năm trong ngày sinh.', 'birthYear')
  if (birthYear > Number(today.slice(0, 4)) - 18)
    throw new RuleError('Người vào Đảng phải từ đủ 18 tuổi (Điều lệ Đảng, Điều 1).', 'birthYear')
  if (admittedOn && admittedOn > today) throw new RuleError('Ngày kết nạp chưa đến.', 'admittedOn')
  if (officialOn && standing === 'probationary')
    throw new RuleError('Đảng viên dự bị chưa có ngày chính thức; đồng chí để trống.', 'officialOn')
  if (officialOn && admittedOn && officialOn < admittedOn)
    throw new RuleError('Ngày chính thức phải sau ngày kết nạp.', 'officialOn')
}

/** `field`: where the form asks for the last day. */
export function assertStayFits(stay: { startsOn: Day; endsOn?: Day | null }, field: string) {
  if (stay.endsOn && stay.endsOn < stay.startsOn)
    throw new RuleError(`Ngày này phải từ ngày bắt đầu ${showDay(stay.startsOn)} trở đi.`, field)
}

type Membership = { standing: string; status: string }

/** A change of what the trail of memberships holds needs a day and a reason. */
const changesMembership = (before: Membership, after: Membership) =>
  before.standing !== after.standing || before.status !== after.status

/** The trail goes forward: what is told late counts from the last change on. */
export const notBefore = (on: Day, { sinceOn }: { sinceOn: Day }) => (on < sinceOn ? sinceOn : on)

type Written = { status: string; diedOn?: Day; admittedOn?: Day }

/** A death is told with its day, and a day of death with nothing else. Throws RuleError. */
export function assertDeath(before: { status: string }, { status, diedOn, admittedOn }: Written, today: Day) {
  const isNew = status === 'deceased' && before.status !== 'deceased'
  if (diedOn && !isNew)
    throw new RuleError('Ngày từ trần chỉ ghi khi đổi tình trạng sang “Từ trần”.', 'diedOn')
  if (!isNew) return
  if (!diedOn) throw new RuleError('Đồng chí ghi ngày từ trần.', 'diedOn')
  if (diedOn > today) throw new RuleError('Ngày từ trần chưa đến; đồng chí xem lại.', 'diedOn')
  if (admittedOn && diedOn < admittedOn)
    throw new RuleError('Ngày từ trần phải từ ngày kết nạp trở đi.', 'diedOn')
}

/** From when the trail holds what was changed in the register: a death from its own day, a correction from today. */
export const sinceChange = (
  before: Membership & { sinceOn: Day },
  after: Membership & { diedOn?: Day | null },
  today: Day,
) =>
  !changesMembership(before, after)
    ? {}
    : after.diedOn
      ? { sinceOn: notBefore(after.diedOn, before), sinceReason: 'left' as const }
      : { sinceOn: notBefore(today, before), sinceReason: 'corrected' as const }

/** Cao Lộc 2022 counts exempt members who attended at least twice a year all the same: a count, no duty. */
export const EXEMPT_TIMES = 2

/** Two spans of days that share at least one day; no end means for ever. */
export const overlaps = (
  one: { startsOn: Day; endsOn?: Day | null },
  other: { startsOn: Day; endsOn?: Day | null },
) => one.startsOn <= (other.endsOn ?? '9999') && other.startsOn <= (one.endsOn ?? '9999')

/** Số thẻ bằng số định danh cá nhân từ 2/9/2025 (Quyết định 347-QĐ/TW): only the last three figures are seen. */
export const maskedCard = (lastThree: string | null) => (lastThree ? `••• ••• ••• ${lastThree}` : 'Chưa ghi')

/** Values of the register by field; an empty box is no value. */
export type Held<Field extends string> = Partial<Record<Field, string | number | null>>

export const sameAs = <Field extends string>(one: Held<Field>, other: Held<Field>, field: Field) =>
  (one[field] ?? '') === (other[field] ?? '')

/**
 * Who somebody is and how he stands in the Party: set by the committee that keeps the files (Hướng dẫn 06-HD/TW ngày
 * 09/6/2025, điểm 9: a name is corrected by decision of the superior). Where he lives and works, the cell writes itself.
 */
export const identityFields = [
  'fullName',
  'sex',
  'birthYear',
  'bornOn',
  'ethnicGroup',
  'standing',
  'status',
  'admittedOn',
  'officialOn',
] as const
type IdentityField = (typeof identityFields)[number]

export function assertIdentityKept(before: Held<IdentityField>, after: Held<IdentityField>) {
  const changed = identityFields.find((field) => !sameAs(before, after, field))
  if (changed)
    throw new RuleError(
      'Họ tên, ngày sinh, dân tộc, tình trạng đảng viên do cấp ủy quản lý hồ sơ sửa; đồng chí dùng “Đề nghị sửa thông tin”.',
      changed,
    )
}

type MemberStatus = (typeof memberStatus.enumValues)[number]

/** Whoever stands in the list of a cell, wherever he is and whatever he may. */
export const inCell = ['active', 'elsewhere', 'suspended'] as const satisfies MemberStatus[]
export const isInCell = (status: string) => inCell.some((each) => each === status)

const left = [
  ...(['transferred', 'removed', 'expelled', 'resigned', 'deceased', 'annulled'] as const),
] satisfies MemberStatus[]

/**
 * Tình trạng nào chuyển thẳng sang tình trạng nào (domain 2.5). Whoever left comes back to the list by khôi phục, phục
 * hồi đảng tịch (Hướng dẫn 06-HD/TW, điểm 5.3), by moving back, or because the list was wrong; never from one way of
 * having left to another.
 */
export const statusSteps: Record<MemberStatus, readonly MemberStatus[]> = {
  active: ['elsewhere', 'suspended', ...left],
  elsewhere: ['active', 'suspended', ...left],
  /** Back to the temporary stay where that goes on. */
  suspended: ['active', 'elsewhere', ...left],
  transferred: ['active'],
  removed: ['active'],
  expelled: ['active'],
  resigned: ['active'],
  deceased: ['active'],
  annulled: ['active'],
}

/** Throws RuleError at `status`. */
export function assertStatusFollows(before: MemberStatus, after: MemberStatus) {
  if (before !== after && !statusSteps[before].includes(after))
    throw new RuleError(
      'Tình trạng đang ghi không chuyển thẳng sang tình trạng này; nếu đúng là vậy, đồng chí ghi “Đang sinh hoạt” trước.',
      'status',
    )
}
