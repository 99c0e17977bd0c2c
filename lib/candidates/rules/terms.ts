import { type Day, monthsLater } from '@/lib/core/dates'
import { addWorkingDays, type Holiday } from '@/lib/core/working-days'
import type { RuleSet } from '@/lib/rulesets/values'

export type AdmissionRules = RuleSet<'admission'>

/** The point of the regulation a value stands in, as far as the set names it. */
export const basisOf = (
  { source, values: { basis } }: AdmissionRules,
  of: keyof NonNullable<AdmissionRules['values']['basis']>,
) => basis?.[of] ?? source

export type Term = { dueOn: Day; words: string }
type TermName = 'sendDays' | 'endorseDays'

/** A term in working days; undefined where the rules of that day name none. */
const termFrom = (
  on: Day,
  days: number | undefined,
  words: string,
  holidays: readonly Holiday[],
): Term | undefined =>
  days === undefined
    ? undefined
    : { dueOn: addWorkingDays(on, days, holidays), words: `${days} ngày làm việc ${words}` }

/** A term that runs from the cell's meeting. */
export const termAfterVote = (
  name: TermName,
  heldOn: Day,
  rules: AdmissionRules | undefined,
  holidays: readonly Holiday[],
) =>
  rules && termFrom(heldOn, rules.values[name], `từ ngày chi bộ họp (${basisOf(rules, 'terms')})`, holidays)

/** Nơi được yêu cầu thẩm tra trả lời, by the rules of the day on which it was asked. */
export const verificationTerm = (
  { askedOn, isAbroad }: { askedOn: Day; isAbroad: boolean },
  rules: AdmissionRules | undefined,
  holidays: readonly Holiday[],
) =>
  rules &&
  termFrom(
    askedOn,
    isAbroad ? rules.values.verifyAbroadDays : rules.values.verifyDays,
    `từ ngày gửi${isAbroad ? ', thẩm tra ở nước ngoài' : ''} (${basisOf(rules, 'verification')})`,
    holidays,
  )

/** The last day for the ceremony, and how it is counted; the portal knows the day of the decision, not that it came. */
export const ceremonyTerm = (decidedOn: Day, rules: AdmissionRules, holidays: readonly Holiday[]): Term => ({
  dueOn: addWorkingDays(decidedOn, rules.values.ceremonyDays, holidays),
  words: `${rules.values.ceremonyDays} ngày làm việc ${
    rules.values.ceremonyFrom === 'decision'
      ? 'từ ngày quyết định'
      : 'từ ngày nhận được quyết định, ở đây tính từ ngày quyết định'
  } (${basisOf(rules, 'ceremony')})`,
})

export const certificateEnds = (certifiedOn: Day, { values }: AdmissionRules) =>
  monthsLater(certifiedOn, values.certificateMonths)
export const dossierEnds = (dossierOn: Day, { values }: AdmissionRules) =>
  monthsLater(dossierOn, values.dossierMonths)
