/** Rows of the log that are checked by one statement: well below what the database gives it time for. */
export const SPAN = 20_000

type Head = { chain: number; seq: number }
/** Whole chains, or of one long chain the rows after `after` up to `upTo`; absent: from the first, to the last. */
export type Span = { chains: number[]; after?: number; upTo?: number }

/** All rows of some chains in spans of at most so many: short chains together, a long one in parts. */
export function spansOf(heads: readonly Head[], most: number): Span[] {
  const spans: Span[] = []
  let together: Head[] = []
  const close = () => {
    if (together.length > 0) spans.push({ chains: together.map(({ chain }) => chain) })
    together = []
  }
  for (const head of heads) {
    if (head.seq > most) spans.push(...partsOf(head, most))
    else {
      if (together.reduce((sum, { seq }) => sum + seq, head.seq) > most) close()
      together.push(head)
    }
  }
  close()
  return spans
}

/** The first part begins wherever the chain does, and the last has all that follows. */
function partsOf({ chain, seq }: Head, most: number): Span[] {
  const many = Math.ceil(seq / most)
  return Array.from({ length: many }, (_, at) => ({
    chains: [chain],
    after: at === 0 ? undefined : at * most,
    upTo: at === many - 1 ? undefined : (at + 1) * most,
  }))
}
