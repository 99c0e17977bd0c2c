import type { z } from 'zod'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { day } from '@/lib/core/fields'
import type { Problem, Row } from '@/lib/imports/columns'
import type { Place } from '@/lib/imports/places'
import { rowReader } from '@/lib/imports/row-reader'
import { birthFrom, cardFrom, choiceOf, dayFrom, phoneFrom, textOf } from '@/lib/imports/values'
import { updateMemberInput } from '@/lib/members/input'
import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import { assertDatesFit } from '@/lib/members/rules'

/** What the form of the register takes, without what only the form needs. */
const given = updateMemberInput
  .omit({ memberId: true, version: true, diedOn: true })
  .extend({ sinceOn: day().optional() })
export type MemberValues = z.output<typeof given> & { cell: Place }

/** The column in which a field of the form stands. */
export const columnOf = (field: string) => (field === 'birthYear' || field === 'bornOn' ? 'born' : field)

const MISSING: Partial<Record<string, string>> = {
  sex: 'Đồng chí ghi “Nam” hoặc “Nữ”.',
  standing: `Đồng chí ghi “${standingLabel.full}” hoặc “${standingLabel.probationary}”.`,
  birthYear: 'Đồng chí ghi ngày sinh hoặc năm sinh.',
  fullName: 'Đồng chí ghi họ và tên.',
}

type Found = { values?: z.output<typeof given>; problems: Problem[]; card: string }

/** Reads one row: by the rules of the form, said in the words of its columns. */
export function memberFrom({ cells }: Row, today: Day): Found {
  const { problems, read, rule } = rowReader()
  const born = read('born', birthFrom(cells.born))
  const card = read('cardNumber', cardFrom(cells.cardNumber)) ?? ''
  const written = {
    fullName: textOf(cells.fullName),
    sex: read('sex', choiceOf(cells.sex, sexLabel)),
    ...born,
    ethnicGroup: textOf(cells.ethnicGroup),
    standing: read('standing', choiceOf(cells.standing, standingLabel, { ct: 'full', db: 'probationary' })),
    status: read('status', choiceOf(cells.status, statusLabel)) ?? 'active',
    position: textOf(cells.position),
    occupation: textOf(cells.occupation),
    admittedOn: read('admittedOn', dayFrom(cells.admittedOn)),
    officialOn: read('officialOn', dayFrom(cells.officialOn)),
    sinceOn: read('sinceOn', dayFrom(cells.sinceOn)),
    cardNumber: card || undefined,
    phone: phoneFrom(cells.phone) || undefined,
    address: textOf(cells.address),
  }
  const parsed = given.safeParse(written)
  const said = new Set(problems.map(({ column }) => column))
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0])
    const column = columnOf(field)
    if (said.has(column)) continue
    said.add(column)
    const isMissing = !cells[column]
    problems.push({ column, says: (isMissing && MISSING[field]) || message })
  }
  if (parsed.success && problems.length === 0)
    rule(
      (field) => columnOf(field ?? 'fullName'),
      () => assertDates(parsed.data, today),
    )
  return { values: problems.length === 0 ? parsed.data : undefined, problems, card }
}

function assertDates(values: z.output<typeof given>, today: Day) {
  assertDatesFit(values, today)
  if (values.sinceOn && values.sinceOn > today) throw new RuleError('Ngày này chưa đến.', 'sinceOn')
}
