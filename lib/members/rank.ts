const RANKS = [/^bí thư/i, /^phó bí thư/i, /chi ủy/i]

/** Leaders first, in the order of their posts, as on every party list; then by name as the list came. */
export const rankOf = (position: string) => {
  const rank = RANKS.findIndex((pattern) => pattern.test(position))
  return rank === -1 ? RANKS.length + (position ? 0 : 1) : rank
}
