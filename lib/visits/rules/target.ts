import type { FormerHome } from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'

/** Cells where a leader's visits do not count: his own and the one where he lives. */
type Cells = { ownCellId: number | null; residenceCellId: number | null }
/** Those of now, and what they were before, the earliest first. */
export type Home = Cells & { homesBefore: readonly FormerHome[] }
type Attended = { orgId: number; heldOn: Day }

/** The two cells as they were on a day. */
const homeOn = ({ homesBefore, ...now }: Home, day: Day): Cells =>
  homesBefore.find(({ lastOn }) => day <= lastOn) ?? now

/** Chi bộ sinh hoạt, nơi cư trú change from a day on: what held until the day before stays with the earlier visits. */
export function homesUntil(home: Home, from: Day): FormerHome[] {
  const lastOn = addDays(from, -1)
  const { ownCellId, residenceCellId } = homeOn(home, lastOn)
  return [...home.homesBefore.filter((each) => each.lastOn < lastOn), { ownCellId, residenceCellId, lastOn }]
}

/**
 * Different cells that count towards the yearly target. Tứ Kỳ, from 9/2022: secretary and deputies attend at least three
 * cells a year besides their own cell and the cell where they live, as these were on the day of the visit; two visits to
 * one cell count once.
 */
export const countedCells = (attended: readonly Attended[], home: Home) =>
  new Set(
    attended.flatMap(({ orgId, heldOn }) => {
      const { ownCellId, residenceCellId } = homeOn(home, heldOn)
      return orgId === ownCellId || orgId === residenceCellId ? [] : [orgId]
    }),
  ).size

export type Progress = { counted: number; needed: number; isMet: boolean }

export const progressOf = (attended: readonly Attended[], home: Home, needed: number): Progress => {
  const counted = countedCells(attended, home)
  return { counted, needed, isMet: counted >= needed }
}
