import 'server-only'
import { timeOf } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { WRITER } from '@/lib/core/form-state'
import { contentOf } from './content-of'
import type { Flat } from './draft'
import type { LockedMinutes } from './load'
import { mayStayAway } from './rules/attendance'
import { saveDraft } from './save-draft'

type Its = Omit<Parameters<typeof saveDraft>[0], 'input'> & {
  input: { minutesId: number; draftVersion: number; [field: string]: unknown }
}

/**
 * Saves the plain form. Unlike the autosave it refuses the whole form when one field cannot be read, because the
 * answer is a fresh page: what was typed comes back with the message beside the field.
 */
export async function saveFromForm({ input, ...its }: Its) {
  const { minutesId: _, draftVersion, submitKey: __, [WRITER]: ___, then, ...fields } = input
  const draft: Flat = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string') throw new RuleError('Biểu mẫu chưa đúng; đồng chí tải lại trang.')
    draft[name] = value
  }
  if (then === 'allPresent') markPresent(draft, its.thing)
  const saved = await saveDraft({ ...its, input: { draftVersion, draft } })
  const [[field, message] = [], ...more] = Object.entries(saved.fields)
  if (field && message)
    throw new RuleError(`${message}${more.length > 0 ? ` Còn ${more.length} ô khác chưa đúng.` : ''}`, field)
  if (then === 'complete') return { goTo: `/meetings/${its.thing.meetingId}/complete` }
  return { message: `Đã lưu lúc ${timeOf(new Date(saved.savedAt))}.` }
}

/** Tất cả có mặt: everybody not marked otherwise; whom nobody expects, unless they came, stays away. */
function markPresent(draft: Flat, { content }: LockedMinutes) {
  const away = new Set(
    contentOf(content).attendance.flatMap((row) => (mayStayAway(row) ? [String(row.memberId)] : [])),
  )
  for (const [name, memberId] of Object.entries(draft)) {
    const [, index] = /^attendance\.(\d+)\.memberId$/.exec(name) ?? []
    if (index && !draft[`attendance.${index}.state`])
      draft[`attendance.${index}.state`] = away.has(memberId) ? 'exemptAbsent' : 'present'
  }
}
