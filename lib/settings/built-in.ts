import type { Day } from '@/lib/core/dates'
import type { FormDomain } from './rule-forms'
import { toldOf } from './told'

type Row = {
  id: number
  domain: string
  validFrom: Day
  validTo: Day | null
  isOwn: boolean
}

/**
 * Bản có sẵn đã đổi: the set of the program that would be in force, where it came after what the board entered. Newest
 * first, as the rows are listed.
 */
export function changedBuiltIn<Each extends Row>(
  rows: readonly Each[],
  inForceId: number | undefined,
  day: Day,
) {
  const now = rows.find(({ id }) => id === inForceId)
  if (!now?.isOwn) return undefined
  const builtIn = rows.find(
    ({ domain, isOwn, validFrom, validTo }) =>
      domain === now.domain && !isOwn && validFrom <= day && (validTo === null || day <= validTo),
  )
  return builtIn && builtIn.id > now.id ? builtIn : undefined
}

/** "Cơ quan được giao trả lời: 15 ngày làm việc, bản có sẵn 10 ngày làm việc" for each value that differs. */
export function differences(domain: FormDomain, own: unknown, builtIn: unknown): string[] {
  const theirs = toldOf(domain, builtIn)
  return toldOf(domain, own)
    .map(({ label, text }, at) => ({ label, ours: text, theirs: theirs[at]?.text }))
    .filter((each) => each.ours !== each.theirs)
    .map((each) => `${each.label}: đang dùng ${each.ours}, bản có sẵn ${each.theirs}`)
}
