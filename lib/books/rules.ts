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
