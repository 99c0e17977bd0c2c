import { createHash } from 'node:crypto'

/** One spelling of a value: keys in code-point order, no spaces, so that the same content always has the same hash. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'null'
}

export const hashOf = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')

/** Letters and digits that cannot be mistaken for each other on paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Mã tra cứu: ten signs of the hash, said as XXXXX-XXXXX. */
export function shortCode(hash: string): string {
  const signs = Array.from(
    { length: 10 },
    (_, index) => ALPHABET[parseInt(hash.slice(index * 2, index * 2 + 2), 16) % 32],
  )
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`
}
