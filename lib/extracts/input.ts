import { z } from 'zod'

/** "feedback", "opinions.2": as many as were ticked. */
const partKeys = z.array(z.string().regex(/^[A-Za-z0-9_-]{1,40}(\.\d{1,3})?$/)).max(300)

/** Undefined where the address was made by hand and cannot be read. */
export const partsIn = (search: URLSearchParams) => {
  const read = partKeys.safeParse(search.getAll('part[]'))
  return read.success ? [...new Set(read.data)] : undefined
}
