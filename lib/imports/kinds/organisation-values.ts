import type { z } from 'zod'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Settings } from '@/lib/core/settings'
import type { Problem, Row } from '@/lib/imports/columns'
import { choiceOf, dayFrom, type Read, textOf } from '@/lib/imports/values'
import { createOrganisationInput } from '@/lib/organisations/input'
import { type CellType, cellTypeLabel, type Kind, kindLabel } from '@/lib/organisations/labels'
import { assertFounded, assertLivingLevel, assertMayStandBelow, namesFor } from '@/lib/organisations/rules'

/** What the form of an organisation takes, without its place. */
const given = createOrganisationInput.omit({ parentId: true })
export type OrganisationValues = z.output<typeof given>
export type Above = { kind: Kind; name: string; placeName: string; letterheadLower: string }

type Given = { settings: Settings; today: Day }

/** What a file says of a kind: the words of the list, or as people call it. */
export const kindOf = (row: Row) =>
  choiceOf<Kind>(row.cells.kind, kindLabel, {
    'dang bo': 'grassroots',
    'dang bo co so': 'grassroots',
    'to chuc co so dang': 'grassroots',
    'chi bo co so': 'cell',
    'co quan': 'agency',
  })

/** The kinds of cells as offices call them in their own lists. */
const cellTypeOf = (cell: Row['cells'][string] | undefined) =>
  choiceOf<CellType>(cell, cellTypeLabel, {
    thon: 'village',
    'thon, ban': 'village',
    'khu dan cu': 'village',
    'to dan pho': 'village',
    'thon, to dan pho': 'village',
    truong: 'school',
    'co quan': 'office',
    'don vi': 'office',
    'luc luong vu trang nhan dan': 'forces',
    khac: 'other',
  })

/** A name that already says what it is stays as it is written; "thôn Đông Hạ" becomes "Chi bộ thôn Đông Hạ". */
const wholeName = (name: string, made: string) => (made.length > name.length ? made : name)

/** Reads one row that stands below `above`: by the rules of the form, said in the words of its columns. */
export function organisationFrom({ cells }: Row, kind: Kind, above: Above, { settings, today }: Given) {
  const problems: Problem[] = []
  const read = <Value>(column: string, from: Read<Value>): Value | undefined => {
    if ('value' in from) return from.value
    problems.push({ column, says: from.says })
    return undefined
  }
  const typed = textOf(cells.name)
  const { captions, ...names } = namesFor(kind, typed, above)
  const own = (key: string, made: string) => textOf(cells[key]) || made
  const parsed = given.safeParse({
    kind,
    cellType: kind === 'cell' ? read('cellType', cellTypeOf(cells.cellType)) : undefined,
    name: typed && wholeName(typed, names.name),
    shortName: own(
      'shortName',
      wholeName(kind === 'grassroots' || kind === 'section' ? '' : typed, names.shortName),
    ),
    committeeName: own('committeeName', names.committeeName),
    symbol: own('symbol', names.symbol),
    letterheadUpper: own('letterheadUpper', names.letterheadUpper),
    letterheadLower: own('letterheadLower', names.letterheadLower),
    placeName: own('placeName', names.placeName),
    minutesLeft: own('minutesLeft', captions.minutesLeft),
    minutesRight: own('minutesRight', captions.minutesRight),
    onBehalf: own('onBehalf', captions.onBehalf),
    tags: textOf(cells.tags),
    foundedOn: read('foundedOn', dayFrom(cells.foundedOn)),
    termName: textOf(cells.termName),
    termStartsOn: read('termStartsOn', dayFrom(cells.termStartsOn)),
  })
  for (const { path, message } of typed ? (parsed.error?.issues ?? []) : [])
    problems.push({ column: String(path[0]), says: message })
  if (!typed) problems.push({ column: 'name', says: 'Đồng chí ghi tên tổ chức.' })
  if (parsed.success && problems.length === 0)
    problems.push(
      ...told(() => {
        assertMayStandBelow(kind, above.kind, parsed.data.cellType)
        const { name, committeeName, letterheadUpper, letterheadLower } = parsed.data
        assertFounded(parsed.data.foundedOn, today)
        assertLivingLevel(settings.profile, { name, committeeName, letterheadUpper, letterheadLower })
      }),
    )
  return { values: problems.length === 0 ? parsed.data : undefined, problems }
}

function told(assert: () => void): Problem[] {
  try {
    assert()
    return []
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return [{ column: error.field ?? 'name', says: error.message }]
  }
}
