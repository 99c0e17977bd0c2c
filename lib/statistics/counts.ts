export type Counts = {
  cells: number
  members: number
  full: number
  probationary: number
  exempt: number
  exemptSinceTerm: number
  exemptAttended: number
  away: number
}

export const nobody: Counts = {
  cells: 0,
  members: 0,
  full: 0,
  probationary: 0,
  exempt: 0,
  exemptSinceTerm: 0,
  exemptAttended: 0,
  away: 0,
}
const names = Object.keys(nobody) as (keyof Counts)[]

export function sumOf(rows: readonly Counts[]): Counts {
  const sum = { ...nobody }
  for (const row of rows) for (const name of names) sum[name] += row[name]
  return sum
}
