/** Cells where a leader's visits do not count: his own and the one where he lives. */
export type Home = { ownCellId: number | null; residenceCellId: number | null }

/**
 * Different cells that count towards the yearly target. Tứ Kỳ, from 9/2022: secretary and deputies attend at least three
 * cells a year besides their own cell and the cell where they live; two visits to one cell count once.
 */
export const countedCells = (cellIds: readonly number[], { ownCellId, residenceCellId }: Home) =>
  new Set(cellIds.filter((id) => id !== ownCellId && id !== residenceCellId)).size

export type Progress = { counted: number; needed: number; isMet: boolean }

export const progressOf = (cellIds: readonly number[], home: Home, needed: number): Progress => {
  const counted = countedCells(cellIds, home)
  return { counted, needed, isMet: counted >= needed }
}
