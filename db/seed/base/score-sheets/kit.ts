import type { RuleValues } from '@/lib/rulesets/values'

export type Sheet = {
  domain: 'score'
  name: string
  source: string
  validFrom: string
  validTo?: string
  values: RuleValues<'score'>
}
export type Criterion = Sheet['values']['criteria'][number]
type Item = Criterion['items'][number]

/** Steps of points, best first: from this value on, so many points. */
export const steps = (...pairs: [from: number, points: number][]) =>
  pairs.map(([from, points]) => ({ from, points }))
export const item = (no: string, title: string, max: number, more: Partial<Item> = {}): Item => ({
  no,
  title,
  max,
  ...more,
})
/** Items of one part of a criterion. */
export const inPart = (part: string, ...items: Item[]) => items.map((each) => ({ ...each, part }))
