import { type Flat, namesIn, type Row, sameText } from './draft'
import { kindOf } from './draft-fields'

/** Rows that stand for one thing of the register; the others are known only by what they say. */
const keys: Record<string, string> = {
  attendance: 'memberId',
  lastTasks: 'taskId',
  answers: 'itemId',
  documents: 'directiveId',
}

export function keyOf(list: string, { fields }: Row): string | undefined {
  const key = keys[list]
  return key ? fields[key]?.trim() || undefined : undefined
}

/** Rows less alike than this are two rows; so are two rows of which one was wholly rewritten. */
const ALIKE = 0.4
const SAME_PLACE = 0.2

/** For each row of the first list the same row of the second, in order, as far as there is one. */
export function align(list: string, first: readonly Row[], second: readonly Row[]): Map<Row, Row> {
  const pairs = new Map<Row, Row>()
  const byKey = new Map(second.map((row) => [keyOf(list, row), row]))
  for (const row of first) {
    const key = keyOf(list, row)
    const other = key && byKey.get(key)
    if (other) pairs.set(row, other)
  }
  const free = (rows: readonly Row[]) => rows.filter((row) => keyOf(list, row) === undefined)
  for (const [one, other] of bestPairs(free(first), free(second))) pairs.set(one, other)
  return pairs
}

/** The pairing, without crossings, in which the rows are most alike. */
function bestPairs(first: readonly Row[], second: readonly Row[]): [Row, Row][] {
  const best = Array.from({ length: first.length + 1 }, () => new Float64Array(second.length + 1))
  const scoreAt = (row: number, column: number) => best[row]?.[column] ?? 0
  const pairAt = (row: number, column: number) => {
    const [one, other] = [first[row], second[column]]
    if (!one || !other) return 0
    const likeness = likenessOf(one.fields, other.fields) + (row === column ? SAME_PLACE : 0)
    return likeness >= ALIKE ? likeness : 0
  }
  for (let row = first.length - 1; row >= 0; row--)
    for (let column = second.length - 1; column >= 0; column--) {
      const pair = pairAt(row, column)
      const skip = Math.max(scoreAt(row + 1, column), scoreAt(row, column + 1))
      const ofRow = best[row]
      if (ofRow) ofRow[column] = Math.max(skip, pair > 0 ? pair + scoreAt(row + 1, column + 1) : 0)
    }
  const pairs: [Row, Row][] = []
  let [row, column] = [0, 0]
  while (row < first.length && column < second.length) {
    const [one, other, score] = [first[row], second[column], scoreAt(row, column)]
    if (score === scoreAt(row + 1, column)) row++
    else if (score === scoreAt(row, column + 1)) column++
    else {
      if (one && other) pairs.push([one, other])
      row++
      column++
    }
  }
  return pairs
}

function likenessOf(first: Flat, second: Flat): number {
  const names = namesIn(first, second).filter(
    (name) => kindOf(name) === 'text' && (first[name]?.trim() || second[name]?.trim()),
  )
  if (names.length === 0) return 1
  const sum = names.reduce((total, name) => total + likeText(first[name] ?? '', second[name] ?? ''), 0)
  return sum / names.length
}

/** The part of the longer text that both begin and end with. */
function likeText(first: string, second: string): number {
  if (sameText(first, second)) return 1
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first[start] === second[start]) start++
  let end = 0
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end++
  return (start + end) / Math.max(first.length, second.length)
}
