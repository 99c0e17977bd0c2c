import { align, keyOf } from './align-rows'
import { type Flat, join, namesIn, type Row, sameText, split } from './draft'
import { isProse, kindOf } from './draft-fields'

/** One field both wrote differently. `name` is its name on my page. */
type Part = { name: string; mine: string; theirs: string }
export type Conflict = {
  /** The field, or the row ("opinions.2"), in question. */
  key: string
  parts: Part[]
  /** Who took the whole row away, while the other went on writing in it. */
  removedBy?: 'mine' | 'theirs'
  /** Both can stand: texts one after the other, rows one below the other. */
  mayKeepBoth: boolean
}
/** What only the other side changed, put in without asking, and told. */
export type Taken = { name: string; text: string; what: 'changed' | 'added' | 'removed' }
export type Merge = { merged: Flat; conflicts: Conflict[]; taken: Taken[] }
export type Choice = 'mine' | 'theirs' | 'both'

/**
 * Puts two drafts that grew from the same base together, field by field and row by row: what only one side touched is
 * taken from that side; where both wrote something different, the person is asked. Nothing is overwritten silently
 * and no row is dropped. Rows keep the numbers they have on my page; new ones of the other side come after them.
 */
export function merge(base: Flat, mine: Flat, theirs: Flat): Merge {
  const [was, my, their] = [split(base), split(mine), split(theirs)]
  const fields = mergeFields(was.rest, my.rest, their.rest, (name) => name)
  const lists = new Map<string, Row[]>()
  const result: Merge = {
    merged: {},
    conflicts: fields.parts.map((part) => ({ key: part.name, parts: [part], mayKeepBoth: isText(part) })),
    taken: fields.taken,
  }
  for (const list of new Set([...was.lists.keys(), ...my.lists.keys(), ...their.lists.keys()])) {
    const rowsOf = (side: typeof was) => side.lists.get(list) ?? []
    lists.set(list, mergeRows(list, rowsOf(was), rowsOf(my), rowsOf(their), result))
  }
  return { ...result, merged: join({ rest: fields.merged, lists }) }
}

const isText = ({ name }: Part) => kindOf(name) === 'text'

function mergeFields(was: Flat, my: Flat, their: Flat, nameOf: (field: string) => string) {
  const merged: Flat = {}
  const parts: Part[] = []
  const taken: Taken[] = []
  for (const field of namesIn(was, my, their)) {
    const [before = '', mine = '', theirs = ''] = [was[field], my[field], their[field]]
    const isMine = !sameText(mine, before)
    merged[field] = isMine ? mine : theirs
    if (sameText(mine, theirs)) continue
    // What the register said stands beside the text that follows it: it is put in and not told twice.
    if (field.startsWith('known.')) continue
    if (!isMine) taken.push({ name: nameOf(field), text: theirs, what: 'changed' })
    else if (!sameText(theirs, before)) parts.push({ name: nameOf(field), mine, theirs })
  }
  return { merged, parts, taken }
}

function mergeRows(list: string, was: Row[], my: Row[], their: Row[], result: Merge): Row[] {
  const rows: Row[] = []
  let next = 1 + Math.max(-1, ...my.map(({ at }) => at))
  const append = ({ fields }: Row) => {
    rows.push({ at: next, fields })
    return `${list}.${next++}`
  }
  const [mineOf, theirsOf] = [align(list, was, my), align(list, was, their)]
  const [baseOfMine, baseOfTheirs] = [inverse(mineOf), inverse(theirsOf)]
  const isNew = (row: Row) => !baseOfTheirs.has(row)
  const twinOf = align(
    list,
    my.filter((row) => !baseOfMine.has(row)),
    their.filter(isNew).filter(isCommon),
  )
  const twins = new Set(twinOf.values())

  /** Two new rows are one only if they stand for the same thing or say the same. */
  function isCommon(row: Row) {
    return my.some((own) => !baseOfMine.has(own) && (isSame(own, row) || sameKey(list, own, row)))
  }

  for (const row of my) {
    const key = `${list}.${row.at}`
    const before = baseOfMine.get(row)
    const theirs = before ? theirsOf.get(before) : twinOf.get(row)
    if (theirs) {
      const { merged, parts, taken } = mergeFields(
        before?.fields ?? {},
        row.fields,
        theirs.fields,
        (field) => `${key}.${field}`,
      )
      rows.push({ at: row.at, fields: merged })
      result.taken.push(...taken)
      const mayKeepBoth = keyOf(list, row) === undefined || parts.every(isText)
      if (parts.length > 0) result.conflicts.push({ key, parts, mayKeepBoth })
    } else if (before && isSame(before, row)) {
      result.taken.push({ name: key, text: said(row), what: 'removed' })
    } else {
      rows.push(row)
      if (before) result.conflicts.push(removal(key, row, 'theirs'))
    }
  }
  for (const row of their) {
    const before = baseOfTheirs.get(row)
    if (!before && !twins.has(row)) result.taken.push({ name: append(row), text: said(row), what: 'added' })
    if (before && !mineOf.has(before) && !isSame(before, row))
      result.conflicts.push(removal(append(row), row, 'mine'))
  }
  return rows
}

const inverse = (pairs: Map<Row, Row>) => new Map([...pairs].map(([first, second]) => [second, first]))
const sameKey = (list: string, first: Row, second: Row) =>
  keyOf(list, first) !== undefined && keyOf(list, first) === keyOf(list, second)
const isSame = (first: Row, second: Row) =>
  namesIn(first.fields, second.fields).every((name) => sameText(first.fields[name], second.fields[name]))
const said = ({ fields }: Row) =>
  Object.entries(fields)
    .flatMap(([name, value]) => (kindOf(name) === 'text' && value.trim() ? [value.trim()] : []))
    .join(' – ')

function removal(key: string, row: Row, removedBy: 'mine' | 'theirs'): Conflict {
  const text = said(row)
  const part = removedBy === 'mine' ? { mine: '', theirs: text } : { mine: text, theirs: '' }
  return { key, parts: [{ name: key, ...part }], removedBy, mayKeepBoth: false }
}

/** The draft as chosen, conflict by conflict; what is not chosen yet stays mine. */
export function resolve({ merged, conflicts }: Merge, chosen: Record<string, Choice>): Flat {
  const draft = { ...merged }
  for (const { key, parts, removedBy } of conflicts) {
    const choice = chosen[key] ?? 'mine'
    if (removedBy) {
      if (choice === removedBy) removeRow(draft, key)
    } else if (choice === 'theirs') for (const { name, theirs } of parts) draft[name] = theirs
    else if (choice === 'both') keepBoth(draft, key, parts)
  }
  return draft
}

function removeRow(draft: Flat, key: string) {
  for (const name of Object.keys(draft)) if (name.startsWith(`${key}.`)) delete draft[name]
}

/** A single text: one after the other. A row known only by its words: two rows. */
function keepBoth(draft: Flat, key: string, parts: Part[]) {
  const { lists } = split(draft)
  const [list = ''] = key.split('.')
  const row = lists.get(list)?.find(({ at }) => key === `${list}.${at}`)
  if (!row || keyOf(list, row) !== undefined) {
    for (const { name, mine, theirs } of parts)
      draft[name] = [theirs, mine].filter(Boolean).join(isProse(name) ? '\n' : '; ')
    return
  }
  const at = 1 + Math.max(...(lists.get(list) ?? []).map((each) => each.at))
  const theirs = Object.fromEntries(parts.map((part) => [part.name.slice(key.length + 1), part.theirs]))
  Object.assign(
    draft,
    join({ rest: {}, lists: new Map([[list, [{ at, fields: { ...row.fields, ...theirs } }]]]) }),
  )
}
