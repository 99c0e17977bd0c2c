import type { Row } from '@/lib/imports/columns'
import { sameName } from '@/lib/imports/values'
import { memberColumns } from './member-columns'
import type { Known } from './member-known'
import { columnOf, type MemberValues } from './member-values'

const compared = [
  'sex',
  'bornOn',
  'ethnicGroup',
  'standing',
  'status',
  'position',
  'occupation',
  'admittedOn',
  'officialOn',
  'phone',
  'address',
  'cardNumber',
] as const

/** 0912 345 678 is 0912345678. */
const letters = (text: string) => sameName(text).replaceAll(' ', '')

/** Headings of the cells that say something else than the register: an import adds people and changes none. */
export function differsIn(known: Known, values: Omit<MemberValues, 'cell'>, { cells }: Row) {
  const differs = new Set<string>(
    compared
      .filter((field) => cells[columnOf(field)])
      .filter((field) => values[field] && letters(values[field]) !== letters(known[field] ?? ''))
      .map(columnOf),
  )
  return memberColumns.flatMap(({ key, head }) => (differs.has(key) ? [head] : [])).join(', ')
}
