import type { DuesRules } from './due'
import { type Line, stateOf } from './state'

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
  const named = (...states: (typeof all)[number]['state'][]) =>
    asked.filter(({ state }) => states.includes(state)).map(({ name }) => name)
  const said = (names: string[], words: string) => (names.length > 0 ? [`${names.join(', ')} ${words}`] : [])
  const paid = named('paid', 'elsewhere').length
  return {
    paid,
    of: asked.length,
    unpaid: wasCollected || paid * 2 > asked.length ? named('unpaid', 'unknown').join(', ') : '',
    note: [...said(named('partial'), 'nộp chưa đủ'), ...said(named('putOff'), 'được đóng chậm')].join('; '),
  }
}
