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
