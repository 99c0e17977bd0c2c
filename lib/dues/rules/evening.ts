import type { DuesRules } from './due'
import { type Line, stateOf } from './state'

/** As long as the fields of the minutes are. */
const MOST = { unpaid: 2_000, note: 1_000 }

/** So many whole names as fit, and how many more there are. */
function named(names: readonly string[], most: number) {
  const whole = names.join(', ')
  if (whole.length <= most) return whole
  const rest = ` và ${names.length} đồng chí khác`
  const cut = whole
    .slice(0, most - rest.length)
    .split(', ')
    .slice(0, -1)
  return `${cut.join(', ')} và ${names.length - cut.length} đồng chí khác`
}

/**
 * Đảng phí of the month as the minutes write it, out of the book; nothing where nobody has paid yet: then it is collected
 * on the evening. Whoever is exempt is not counted. Who paid ahead is counted, but names nobody else as unpaid: that is
 * said once the month was collected (`wasCollected`: something was paid within it), or most have paid.
 */
export function duesOfEvening(
  rules: DuesRules,
  lines: readonly (Line & { fullName: string })[],
  wasCollected: boolean,
) {
  const all = lines.map((line) => ({ name: line.fullName, paid: line.paid, state: stateOf(rules, line) }))
  if (!all.some(({ paid }) => paid > 0)) return undefined
  const asked = all.filter(({ state }) => state !== 'exempt')
  const those = (...states: (typeof all)[number]['state'][]) =>
    asked.filter(({ state }) => states.includes(state)).map(({ name }) => name)
  const said = (names: string[], words: string) =>
    names.length > 0 ? [`${named(names, MOST.note / 2 - words.length - 3)} ${words}`] : []
  const paid = those('paid', 'elsewhere').length
  return {
    paid,
    of: asked.length,
    unpaid: wasCollected || paid * 2 > asked.length ? named(those('unpaid', 'unknown'), MOST.unpaid) : '',
    note: [...said(those('partial'), 'nộp chưa đủ'), ...said(those('putOff'), 'được đóng chậm')].join('; '),
  }
}
