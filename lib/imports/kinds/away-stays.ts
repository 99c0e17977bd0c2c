import 'server-only'
import { and, asc, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { awayStays, members } from '@/db/schema'
import { showDay } from '@/lib/core/dates'
import { hasApplied } from '@/lib/core/on-day'
import type { Row } from '@/lib/imports/columns'
import { type Checked, type Desk, importKind, inChunks } from '@/lib/imports/kind'
import { cellFinder, placed, placesFor } from '@/lib/imports/places'
import { rowReader } from '@/lib/imports/row-reader'
import { choiceOf, dayFrom, phoneFrom, textOf } from '@/lib/imports/values'
import { createAwayStayInput } from '@/lib/members/input'
import { overlaps } from '@/lib/members/rules'
import { awayColumns } from './away-columns'
import { type Person, peopleOf, personFinder } from './people'

const given = createAwayStayInput.omit({ memberId: true })
type Values = z.output<typeof given> & { member: Person }
type Stay = { startsOn: string; endsOn?: string | null }

/** Reads what a row says of the stay, by the rules of the form. */
function stayFrom({ cells }: Row) {
  const { problems, read } = rowReader()
  const parsed = given.safeParse({
    place: textOf(cells.place),
    isAbroad:
      read('isAbroad', choiceOf(cells.isAbroad, { on: 'Có', off: 'Không' }, { x: 'on' })) === 'on'
        ? 'on'
        : undefined,
    work: textOf(cells.work),
    contact: phoneFrom(cells.contact),
    startsOn: read('startsOn', dayFrom(cells.startsOn)),
    endsOn: read('endsOn', dayFrom(cells.endsOn)),
  })
  const said = new Set(problems.map(({ column }) => column))
  for (const { path, message } of parsed.error?.issues ?? [])
    if (!said.has(String(path[0]))) problems.push({ column: String(path[0]), says: message })
  const { startsOn, endsOn } = parsed.data ?? {}
  if (startsOn && endsOn && endsOn < startsOn)
    problems.push({ column: 'endsOn', says: 'Ngày về phải từ ngày đi trở đi.' })
  return { values: parsed.data, problems }
}

async function staysOf({ tx }: Desk, memberIds: number[]) {
  const rows = await tx
    .select({ memberId: awayStays.memberId, startsOn: awayStays.startsOn, endsOn: awayStays.endsOn })
    .from(awayStays)
    .where(and(inArray(awayStays.memberId, memberIds), hasApplied('away_stays')))
  const stays = new Map<number, Stay[]>()
  for (const { memberId, ...stay } of rows) stays.set(memberId, [...(stays.get(memberId) ?? []), stay])
  return stays
}

async function check(desk: Desk, rows: readonly Row[]): Promise<Checked<Values>[]> {
  const cells = await placesFor(desk.tx, desk.viewer, 'awayStays.create', ['cell'])
  const people = await peopleOf(desk.tx, cells)
  const find = personFinder(people, cells, cellFinder(cells))
  const found = rows.map((row) => ({ row, ...find(row), ...stayFrom(row) }))
  const known = await staysOf(
    desk,
    found.flatMap(({ member }) => member?.id ?? []),
  )
  const fresh = new Map<number, (Stay & { row: number })[]>()

  return found.map(({ row: { row, cells: written }, member, cell, problem, values, problems: own }) => {
    const problems = [...(problem ? [problem] : []), ...own]
    const verdict = {
      row,
      title: textOf(written.fullName),
      ...placed(cell, written.cell),
      problems,
    }
    if (problems.length > 0 || !member || !values) return { ...verdict, is: 'wrong' }
    const before = known.get(member.id) ?? []
    const same = before.find(({ startsOn }) => startsOn === values.startsOn)
    if (same && values.endsOn && values.endsOn !== same.endsOn) {
      const kept = same.endsOn ? `ghi ngày về ${showDay(same.endsOn)}` : 'chưa ghi ngày về'
      problems.push({
        column: 'endsOn',
        says: `Lần đi này đã có trên cổng, ${kept}; đồng chí ghi ngày về ở trang đảng viên.`,
      })
      return { ...verdict, is: 'wrong' }
    }
    if (same) return { ...verdict, is: 'known' }
    const others = fresh.get(member.id) ?? []
    const other = others.find((each) => overlaps(each, values))
    fresh.set(member.id, [...others, { row, ...values }])
    if (other)
      problems.push({ column: 'startsOn', says: `Trùng thời gian với dòng ${other.row} của cùng đồng chí.` })
    else if (before.some((each) => overlaps(each, values)))
      problems.push({
        column: 'startsOn',
        says: 'Đã có một lần đi làm xa trong thời gian này; đồng chí ghi ngày về của lần ấy trước.',
      })
    return problems.length > 0
      ? { ...verdict, is: 'wrong' }
      : { ...verdict, is: 'fresh', value: { ...values, member } }
  })
}

/** Where those who are away belong, held until the end of the transaction: nobody is moved meanwhile. */
async function lockedCells(tx: Tx, memberIds: number[]) {
  const rows = await tx
    .select({ id: members.id, orgId: members.orgId })
    .from(members)
    .where(inArray(members.id, memberIds))
    .orderBy(asc(members.id))
    .for('share')
  return new Map(rows.map(({ id, orgId }) => [id, orgId]))
}

export const awayStaysImport = importKind<Values>({
  title: 'Đảng viên đi làm xa',
  noun: 'lần đi làm xa',
  permission: 'imports.awayStays',
  columns: awayColumns,
  list: '/members?away=on',
  check,
  store: async ({ tx }, values) => {
    const cells = await lockedCells(
      tx,
      values.map(({ member }) => member.id),
    )
    const rows = values.map(({ member, ...stay }) => ({
      ...stay,
      memberId: member.id,
      orgId: cells.get(member.id) ?? member.orgId,
    }))
    const made = await inChunks(rows, (chunk) =>
      tx.insert(awayStays).values(chunk).returning({ id: awayStays.id }),
    )
    return made.map(({ id }) => id)
  },
})
