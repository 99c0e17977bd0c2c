import type { MinutesContent } from '@/lib/meetings/content'
import type { RuleValues } from '@/lib/rulesets/values'
import { type Facts, fromFacts, type Item } from './score-facts'

type Sheet = RuleValues<'score'>

export type Scored = {
  no: string
  title: string
  part?: string
  max: number
  points: number | undefined
  /** Where the points come from; empty for those given by hand. */
  says: string
  why: string
}

/** In a month without a thematic meeting its item falls away and another carries the points. */
const itemsFor = (items: Item[], hasThematic: boolean) =>
  items
    .filter(({ onlyThematic }) => hasThematic || !onlyThematic)
    .map((item) => ({ ...item, max: hasThematic ? item.max : (item.maxAlone ?? item.max) }))

/** Tự chấm điểm: from data where data exist, the rest as the cell gave them. */
export function scoreOf(
  sheet: Sheet,
  facts: Facts,
  given: MinutesContent['score']['items'],
  hasThematic = false,
) {
  const criteria = sheet.criteria.map(({ no, title, parts = [], items }) => {
    const scored = itemsFor(items, hasThematic).map((item): Scored => {
      const found = fromFacts(item, facts)
      const byHand = given[item.no]
      return {
        no: item.no,
        title: item.title,
        part: item.part,
        max: item.max,
        points: found?.points ?? (byHand && Math.min(byHand.points, item.max)),
        says: found?.says ?? '',
        why: byHand?.why ?? '',
      }
    })
    return { no, title, parts, items: scored, ...sumsOf(scored) }
  })
  const total = sum(criteria.map(({ points }) => points))
  return {
    name: sheet.name,
    isMetOnly: sheet.isMetOnly ?? false,
    bands: sheet.bands,
    criteria,
    total,
    max: sum(criteria.map(({ max }) => max)),
    band: bandOf(sheet, total, facts.unexcused),
    isComplete: criteria.every(({ items }) => items.every(({ points }) => points !== undefined)),
  }
}
export type Score = ReturnType<typeof scoreOf>

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0)

export const sumsOf = (items: Pick<Scored, 'points' | 'max'>[]) => ({
  points: sum(items.map(({ points }) => points ?? 0)),
  max: sum(items.map(({ max }) => max)),
})

/** Mức: the first band whose points are reached and whose condition holds. */
export const bandOf = ({ bands }: Pick<Sheet, 'bands'>, total: number, unexcused: number) =>
  bands.find(({ from, needsNoUnexcused }) => total >= from && !(needsNoUnexcused && unexcused > 0))?.band ??
  ''

/** The items without points so far, by their numbers. */
export const unscoredOf = (score: Score | undefined) =>
  (score?.criteria ?? []).flatMap(({ items }) =>
    items.filter(({ points }) => points === undefined).map(({ no }) => no),
  )

/** Points taken off by hand are explained; what data say explains itself. */
export const lacksReason = ({ points, max, says, why }: Scored) =>
  points !== undefined && points < max && says === '' && why.trim() === ''
