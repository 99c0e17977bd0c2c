import 'server-only'
import { members } from '@/db/schema'
import type { Problem, Row } from '@/lib/imports/columns'
import { type Checked, type Desk, importKind, inChunks } from '@/lib/imports/kind'
import { cellFinder, placed, placesFor } from '@/lib/imports/places'
import { textOf } from '@/lib/imports/values'
import { statusLabel } from '@/lib/members/labels'
import { CARD_TAKEN, sortNameOf } from '@/lib/members/rules'
import { memberColumns } from './member-columns'
import { differsIn } from './member-differs'
import {
  cardsTaken,
  comesBack,
  dayKey,
  isSamePerson,
  isThere,
  type Known,
  knownIn,
  leftIn,
  personKey,
  standingIn,
} from './member-known'
import { comeBack, returnProblems, returnWords } from './member-return'
import { type MemberValues, memberFrom } from './member-values'

/** `backId`: whoever had left and comes back. */
type Fresh = MemberValues & { backId?: number }

const cameBack = ({ status }: Known) =>
  `Chi bộ đã ghi người này là “${statusLabel[status]}”. Người trở lại thì cấp ủy quản lý hồ sơ ghi “Đang sinh hoạt” ở trang của đồng chí ấy theo quyết định, không nhập mới; người khác trùng tên thì ghi đủ ngày sinh.`
const ELSEWHERE =
  'Người cùng họ tên, ngày sinh đang có ở một chi bộ khác. Người ấy chuyển đến thì đồng chí làm ở “Chuyển sinh hoạt”; người khác thì thêm ở trang “Thêm đảng viên”.'

async function check({ tx, viewer, today }: Desk, rows: readonly Row[]): Promise<Checked<Fresh>[]> {
  const cells = await placesFor(tx, viewer, 'members.create', ['cell'])
  const find = cellFinder(cells)
  const [only] = cells.length === 1 ? cells : []
  const read = rows.map((row) => {
    const place = find(row.cells.cell, row.cells.cellCode)
    const cell = 'value' in place ? (place.value ?? only) : undefined
    const missing = 'says' in place ? place.says : cell ? undefined : 'Đồng chí ghi tên chi bộ.'
    return { row, cell, missing, ...memberFrom(row, today) }
  })
  const named = new Set(read.flatMap(({ cell }) => cell ?? []))
  const known = await knownIn(tx, [...named])
  const taken = await cardsTaken(tx, cells, read.map(({ card }) => card).filter(Boolean))
  const days = read.flatMap(({ values }) => values?.bornOn ?? [])
  const standing = await standingIn(tx, cells, days)
  const left = await leftIn(tx, viewer, days)
  const people = new Map<string, { row: number; bornOn?: string | null }[]>()
  const cards = new Map<string, number>()
  const returning = new Map<number, number>()

  return read.map(({ row: whole, cell, missing, values, problems: found, card }) => {
    const { row, cells: written } = whole
    const problems: Problem[] = [...(missing ? [{ column: 'cell', says: missing }] : []), ...found]
    const verdict = {
      row,
      title: textOf(written.fullName),
      ...placed(cell, written.cell),
      problems,
    }
    const key = cell && values && personKey({ orgId: cell.id, ...values })
    const same = key ? known.get(key)?.find((each) => isSamePerson(each, values)) : undefined
    const before = key ? people.get(key)?.find((each) => isSamePerson(each, values)) : undefined
    if (key) people.set(key, [...(people.get(key) ?? []), { row, bornOn: values.bornOn }])
    if (before)
      problems.push({
        column: 'fullName',
        says: `Trùng với dòng ${before.row}: cùng họ tên, năm sinh, chi bộ. Đồng chí bỏ một dòng; hai người khác nhau thì ghi đủ ngày sinh của cả hai.`,
      })
    const gone = same ?? (values?.bornOn ? left.get(dayKey(values)) : undefined)
    const back = gone && values && comesBack(gone, values) ? gone : undefined
    const on = values?.sinceOn ?? today
    if (back && values) problems.push(...returnProblems(back, values, on))
    const backBefore = back && returning.get(back.id)
    if (back && backBefore === undefined) returning.set(back.id, row)
    if (backBefore !== undefined && !before)
      problems.push({
        column: 'fullName',
        says: `Trùng với dòng ${backBefore}: cùng một người trở lại. Đồng chí bỏ một dòng.`,
      })
    if (same && values && !isThere(same) && isThere(values) && !back)
      problems.push({ column: 'fullName', says: cameBack(same) })
    const where = values?.bornOn && isThere(values) ? standing.get(dayKey(values)) : undefined
    if (cell && (!same || back) && where && !where.has(cell.id))
      problems.push({ column: 'fullName', says: ELSEWHERE })
    const cardBefore = card ? cards.get(card) : undefined
    if (card && cardBefore === undefined) cards.set(card, row)
    if (cardBefore !== undefined)
      problems.push({
        column: 'cardNumber',
        says: `Số thẻ trùng với dòng ${cardBefore}. Đồng chí xem lại số thẻ của hai dòng.`,
      })
    else if (card && taken.has(card) && gone?.cardNumber !== card)
      problems.push({
        column: 'cardNumber',
        says: CARD_TAKEN,
      })
    if (problems.length > 0 || !cell || !values) return { ...verdict, is: 'wrong' }
    if (back)
      return {
        ...verdict,
        ...{ is: 'fresh', note: returnWords(back, on) },
        value: { ...values, cell, backId: back.id },
      }
    return same
      ? { ...verdict, is: 'known', note: differsIn(same, values, whole) }
      : { ...verdict, is: 'fresh', value: { ...values, cell } }
  })
}

const rowOf = ({ cell, backId: _, ...values }: Fresh) => ({
  ...values,
  orgId: cell.id,
  ethnicGroup: values.ethnicGroup || 'Kinh',
  sortName: sortNameOf(values.fullName),
})

export const membersImport = importKind<Fresh>({
  title: 'Đảng viên',
  noun: 'đảng viên',
  permission: 'imports.members',
  columns: memberColumns,
  list: '/members',
  check,
  store: async (desk, values) => {
    const made = await inChunks(values.filter(({ backId }) => backId === undefined).map(rowOf), (chunk) =>
      desk.tx.insert(members).values(chunk).returning({ id: members.id }),
    )
    const ids = made.map(({ id }) => id)
    for (const each of values)
      if (each.backId !== undefined) ids.push(await comeBack(desk, each.backId, each))
    return ids
  },
})
