/**
 * Papers drawn anew for one reader, by form and subject: they go into the file in the place of the stored ones; without
 * bytes, such as an extract, which says what was chosen then and nothing else, they are left out.
 */
export type Drawn = ReadonlyMap<string, Uint8Array | undefined>

export const paperKey = ({ form, subjectId }: { form: string; subjectId: number }) => `${form}:${subjectId}`

/** Running page numbers of a book: where each of its minutes begins and ends, counted from 1. */
export function numbered(pages: readonly number[]) {
  let last = 0
  return pages.map((count) => {
    const from = last + 1
    last += count
    return { from, to: last }
  })
}

/** "3" or "3–5". */
export const spanText = ({ from, to }: { from: number; to: number }) =>
  from === to ? String(from) : `${from}–${to}`
