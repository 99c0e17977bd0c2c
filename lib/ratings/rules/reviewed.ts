import type { exemptionKind, memberStatus, standing } from '@/db/schema'
import { type Day, shortDate } from '@/lib/core/dates'

type Exemption = {
  kind: (typeof exemptionKind.enumValues)[number]
  startsOn: Day
  endsOn: Day | null
}

export type Person = {
  standing: (typeof standing.enumValues)[number]
  status: (typeof memberStatus.enumValues)[number]
  admittedOn: Day | null
  exemptions: Exemption[]
}

export type Reviewed = { isReviewed: boolean; reason: string }

const exemptFor: Record<Exemption['kind'], string> = {
  ageHealth: 'được miễn công tác và sinh hoạt đảng do tuổi cao, sức khỏe yếu',
  treatment: 'đang tạm miễn để điều trị bệnh',
  abroad: 'đang tạm miễn do ra nước ngoài',
  mobileWork: 'đang tạm miễn do đi làm xa',
  awaitingRetirement: 'đang tạm miễn trong thời gian nghỉ chờ hưu',
  maternity: 'đang tạm miễn do thai sản',
}

/** Whole months from one day to another: 5/8 to 10/12 is 4. */
export function monthsBetween(from: Day, to: Day): number {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDate = 0] = to.split('-').map(Number)
  return (toYear - year) * 12 + toMonth - month - (toDate < date ? 1 : 0)
}

const isExemptOn = (day: Day, exemptions: Exemption[]) =>
  exemptions.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))

/**
 * Who belongs to the cell's list at all: those whose official cell it is. Temporary members are rated at their
 * official cell (HD 43-HD/BTCTW, 7.6), so they are not on this one's list.
 */
export const isListed = ({ standing, status }: Pick<Person, 'standing' | 'status'>) =>
  standing !== 'temporary' && (status === 'active' || status === 'elsewhere' || status === 'suspended')

/**
 * Quy định 366-QĐ/TW, Điều 5, khoản 2: all members are reviewed except those exempt from work and activities, those
 * suspended, and those admitted less than 6 months ago. Who is reviewed is rated, and only who is reviewed (Điều 3).
 */
export function reviewOf(
  person: Person,
  day: Day,
  { minMonthsSinceAdmission }: { minMonthsSinceAdmission: number },
): Reviewed {
  const exemption = isExemptOn(day, person.exemptions)
  if (exemption) return { isReviewed: false, reason: exemptFor[exemption.kind] }
  if (person.status === 'suspended') return { isReviewed: false, reason: 'đang bị đình chỉ sinh hoạt đảng' }
  if (person.admittedOn && monthsBetween(person.admittedOn, day) < minMonthsSinceAdmission)
    return {
      isReviewed: false,
      reason: `mới kết nạp ngày ${shortDate(person.admittedOn)}, chưa đủ ${minMonthsSinceAdmission} tháng`,
    }
  return { isReviewed: true, reason: '' }
}

/** Official members summoned, less the exempt and suspended: they count only if they come (QĐ 294, 9.3.2). */
export const expectedBase = (people: Person[], day: Day) =>
  people.filter(
    (person) =>
      person.standing === 'full' && person.status === 'active' && !isExemptOn(day, person.exemptions),
  ).length
