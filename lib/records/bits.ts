import { papers } from './rules/catalogue'

/** Papers as paper_bits() of the database has them: one bit for each key, in the order of the catalogue. */
export const bitsOf = (keys: readonly string[]): number =>
  papers.reduce((bits, { key }, at) => (keys.includes(key) ? bits | (1 << at) : bits), 0)
