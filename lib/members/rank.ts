/** Posts of the youth union, at whatever level, are none of the party. */
const RANKS = [
  /^bí thư(?!\s+((liên chi|chi|xã|phường|thị|huyện|thành|tỉnh)\s+)?đoàn)/i,
  /^phó\s+bí thư(?!\s+((liên chi|chi|xã|phường|thị|huyện|thành|tỉnh)\s+)?đoàn)/i,
  /chi (ủy|uỷ)/i,
]

/** Leaders first, in the order of their posts, as on every party list; then by name as the list came. */
export const rankOf = (position: string) => {
  const rank = RANKS.findIndex((pattern) => pattern.test(position))
  return rank === -1 ? RANKS.length + (position ? 0 : 1) : rank
}
