import { z } from 'zod'

export const PAGE_SIZE = 25

/** Where the next page begins: the sort keys of the last row, so that paging costs the same everywhere. */
export const cursor = () =>
  z
    .string()
    .optional()
    .transform((value) => {
      if (!value) return undefined
      try {
        const read: unknown = JSON.parse(Buffer.from(value, 'base64url').toString())
        return Array.isArray(read) &&
          read.every((each) => typeof each === 'string' || typeof each === 'number')
          ? read
          : undefined
      } catch {
        return undefined
      }
    })
    .catch(undefined)

const cursorOf = (...keys: (string | number)[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')

/** One row more than a page was fetched: the extra one only says that there is a next page. */
export function pageOf<Row>(rows: Row[], keys: (row: Row) => (string | number)[]) {
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > PAGE_SIZE && last ? cursorOf(...keys(last)) : undefined }
}
