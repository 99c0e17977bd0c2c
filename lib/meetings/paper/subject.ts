import { kindWords } from '@/lib/meetings/labels'
import type { MeetingForm } from '@/lib/meetings/rules/kinds'
import { longMonth, roman } from '@/lib/pdf/words'
import { reviewedYear } from '@/lib/ratings/rules/campaign'
import { quarterOf } from '@/lib/thematic/rules'

/** "quý IV năm 2025" */
const quarterText = (month: string) => `quý ${roman(quarterOf(month))} năm ${month.slice(0, 4)}`

/** What stands under "BIÊN BẢN": the kind of meeting, and its month, quarter, term or the year reviewed. */
export function minutesSubject({ kind, isCombined }: MeetingForm, month: string, term = ''): string {
  const { paper } = kindWords[kind]
  if (isCombined) return `${paper} tháng ${Number(month.slice(5, 7))} và chuyên đề ${quarterText(month)}`
  if (kind === 'thematic') return `${paper} ${quarterText(month)}`
  if (kind === 'congress') return term === '' ? paper : `${paper} nhiệm kỳ ${term}`
  if (kind === 'yearEnd') return `${paper} ${reviewedYear(month)}`
  return `${paper} ${longMonth(month)}`
}
