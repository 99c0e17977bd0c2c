import { z } from 'zod'
import { parseDay } from './dates'
import { isReadable } from './fields'

export const PAGE_SIZE = 25

const INT = 2_147_483_647
/** Addresses are anybody's: what the database could not compare is no key. */
const isKey = (each: unknown): each is string | number =>
  typeof each === 'string'
    ? each.length <= 500 && isReadable(each)
    : typeof each === 'number' && Number.isInteger(each) && Math.abs(each) <= INT

/** Where the next page begins: the sort keys of the last row, so that paging costs the same everywhere. */
export const cursor = () =>
  z
    .string()
    .optional()
    .transform((value) => {
      if (!value) return undefined
      try {
        const read: unknown = JSON.parse(Buffer.from(value, 'base64url').toString())
        return Array.isArray(read) && read.every(isKey) ? read : undefined
      } catch {
        return undefined
      }
    })
    .catch(undefined)

/** The key of a list that stands by day. */
export function dayAndId([day, id]: (string | number)[] = []) {
  const isDay = typeof day === 'string' && /^[1-9]\d{3}-/.test(day) && parseDay(day, day) === day
  return isDay && typeof id === 'number' ? { day, id } : undefined
}

const cursorOf = (...keys: (string | number)[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')

/** One row more than a page was fetched: the extra one only says that there is a next page. */
export function pageOf<Row>(rows: Row[], keys: (row: Row) => (string | number)[], size = PAGE_SIZE) {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > size && last ? cursorOf(...keys(last)) : undefined }
}
