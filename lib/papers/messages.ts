import type { PaperData, PaperName } from './catalogue'

/** One paper to make; the answer carries the same id, so papers made at the same time are never mixed up. */
export type PaperRequest<Name extends PaperName = PaperName> = {
  id: number
  paper: Name
  data: PaperData[Name]
}

/** The same as the thread reads it: the name says what the data is. */
export type ReadRequest = { [Name in PaperName]: PaperRequest<Name> }[PaperName]

/** A thread that has read its sources and fonts says so; only then does the time for a paper begin. */
export const ready = 'ready'

export type PaperAnswer = { id: number; bytes: Uint8Array } | { id: number; fault: string }
