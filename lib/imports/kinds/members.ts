import 'server-only'
import { and, inArray, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Problem, Row } from '@/lib/imports/columns'
import { type Checked, type Desk, importKind, inChunks } from '@/lib/imports/kind'
import { cellFinder, type Place, placed, placesFor } from '@/lib/imports/places'
import { sameName, textOf } from '@/lib/imports/values'
import { isCurrent } from '@/lib/members/conditions'
import { statusLabel } from '@/lib/members/labels'
import { CARD_TAKEN, inCell, sortNameOf } from '@/lib/members/rules'
import { memberColumns } from './member-columns'
import { type MemberValues, memberFrom } from './member-values'

type Known = {
  orgId: number
  status: typeof members.$inferSelect.status
  fullName: string
  birthYear: number
  bornOn: string | null
  cardNumber: string | null
}

const personKey = ({ orgId, fullName, birthYear }: Pick<Known, 'orgId' | 'fullName' | 'birthYear'>) =>
  `${orgId}|${sameName(fullName)}|${birthYear}`

/** Two of one name and year are two people only where both days of birth are known and differ. */
const isSamePerson = (one: { bornOn?: string | null }, other: { bornOn?: string | null }) =>
  !one.bornOn || !other.bornOn || one.bornOn === other.bornOn

async function knownIn(tx: Tx, cells: readonly Place[]) {
  const rows: Known[] = await tx
    .select({
      orgId: members.orgId,
      status: members.status,
      fullName: members.fullName,
      birthYear: members.birthYear,
      bornOn: members.bornOn,
      cardNumber: members.cardNumber,
    })
    .from(members)
    .where(
      inArray(
        members.orgId,
        cells.map(({ id }) => id),
      ),
    )
  const people = new Map<string, Known[]>()
  for (const row of rows) people.set(personKey(row), [...(people.get(personKey(row)) ?? []), row])
  return people
}

const isThere = ({ status }: Pick<Known, 'status'>) => inCell.some((each) => each === status)

const topOf = ({ path }: Place) => `/${path.split('/')[1]}/`
const dayKey = (person: { fullName: string; bornOn?: string | null }) =>
  `${sameName(person.fullName)}|${person.bornOn}`

/** Who stands in some cell below the same top, by name and full day of birth: cell by cell, in reach or not. */
async function standingIn(tx: Tx, cells: readonly Place[], days: readonly string[]) {
  const [cell] = cells
  if (!cell || days.length === 0) return new Map<string, Set<number>>()
  const rows = await tx
    .select({ orgId: members.orgId, fullName: members.fullName, bornOn: members.bornOn })
    .from(members)
    .where(
      and(
        isCurrent,
        // Who stays somewhere for a time belongs to another cell as well.
        ne(members.standing, 'temporary'),
        within(members.orgPath, topOf(cell)),
        sql`${members.bornOn}::text = any(${sql.param(days)}::text[])`,
      ),
    )
  const found = new Map<string, Set<number>>()
  for (const row of rows) found.set(dayKey(row), (found.get(dayKey(row)) ?? new Set()).add(row.orgId))
  return found
}

/** Numbers that some member who is there has below the same top, in reach or not: no more than that is told of them. */
async function cardsTaken(tx: Tx, cells: readonly Place[], cards: readonly string[]) {
  const [cell] = cells
  if (!cell || cards.length === 0) return new Set<string>()
  const rows = await tx
    .select({ cardNumber: members.cardNumber })
    .from(members)
    .where(
      and(
        isCurrent,
        within(members.orgPath, topOf(cell)),
        sql`${members.cardNumber} = any(${sql.param(cards)}::text[])`,
      ),
    )
  return new Set(rows.map(({ cardNumber }) => cardNumber ?? ''))
}

const cameBack = ({ status }: Known) =>
  `Chi bộ đã ghi người này là “${statusLabel[status]}”. Người trở lại thì đồng chí tiếp nhận ở “Chuyển sinh hoạt”, không nhập mới; người khác trùng tên thì ghi đủ ngày sinh.`
const ELSEWHERE =
  'Người cùng họ tên, ngày sinh đang có ở một chi bộ khác. Người ấy chuyển đến thì đồng chí làm ở “Chuyển sinh hoạt”; người khác thì thêm ở trang “Thêm đảng viên”.'

async function check({ tx, viewer, today }: Desk, rows: readonly Row[]): Promise<Checked<MemberValues>[]> {
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
  const standing = await standingIn(
    tx,
    cells,
    read.flatMap(({ values }) => values?.bornOn ?? []),
  )
  const people = new Map<string, { row: number; bornOn?: string | null }[]>()
  const cards = new Map<string, number>()

  return read.map(({ row: { row, cells: written }, cell, missing, values, problems: found, card }) => {
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
    if (same && values && !isThere(same) && isThere(values))
      problems.push({ column: 'fullName', says: cameBack(same) })
    const where = values?.bornOn && isThere(values) ? standing.get(dayKey(values)) : undefined
    if (cell && !same && where && !where.has(cell.id)) problems.push({ column: 'fullName', says: ELSEWHERE })
    const cardBefore = card ? cards.get(card) : undefined
    if (card && cardBefore === undefined) cards.set(card, row)
    if (cardBefore !== undefined)
      problems.push({
        column: 'cardNumber',
        says: `Số thẻ trùng với dòng ${cardBefore}. Đồng chí xem lại số thẻ của hai dòng.`,
      })
    else if (card && taken.has(card) && same?.cardNumber !== card)
      problems.push({
        column: 'cardNumber',
        says: CARD_TAKEN,
      })
    if (problems.length > 0 || !cell || !values) return { ...verdict, is: 'wrong' }
    return same ? { ...verdict, is: 'known' } : { ...verdict, is: 'fresh', value: { ...values, cell } }
  })
}

const rowOf = ({ cell, ...values }: MemberValues) => ({
  ...values,
  orgId: cell.id,
  ethnicGroup: values.ethnicGroup || 'Kinh',
  sortName: sortNameOf(values.fullName),
})

export const membersImport = importKind<MemberValues>({
  title: 'Đảng viên',
  noun: 'đảng viên',
  permission: 'imports.members',
  columns: memberColumns,
  list: '/members',
  check,
  store: async ({ tx }, values) => {
    const made = await inChunks(values.map(rowOf), (chunk) =>
      tx.insert(members).values(chunk).returning({ id: members.id }),
    )
    return made.map(({ id }) => id)
  },
})
