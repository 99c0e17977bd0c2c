import { type Day, showDay } from '@/lib/core/dates'
import type { Cut } from '@/lib/organisations/cut'
import type { RollFilter } from './input'

type Value = string | number | undefined

/** The address of a list, cut as the statistics are: every number leads to exactly its list. */
export function listLink(path: string, cut: Cut, more: Record<string, Value> = {}): string {
  const kept = Object.entries({ ...cut, ...more }).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const query = new URLSearchParams(kept).toString()
  return query ? `${path}?${query}` : path
}

/** The people of a day behind one figure. */
export const rollLink = (cut: Cut, on: Day, more: RollFilter) =>
  listLink('/statistics/members/list', cut, { ...more, on: showDay(on) })

/** Members as đảng số counts them. */
export const membersLink = (cut: Cut, more: Record<string, Value> = {}) =>
  listLink('/members', cut, { standing: 'counted', ...more })
