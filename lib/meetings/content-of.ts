import 'server-only'
import { type MinutesContent, minutesContent } from './content'

const read = new WeakMap<object, MinutesContent>()

/** Reads stored content back, each once: a page asks several times. What the database holds was written through the same shape. */
export function contentOf(stored: unknown): MinutesContent {
  const row = stored as object
  const content = read.get(row) ?? minutesContent.parse(row)
  read.set(row, content)
  return content
}
