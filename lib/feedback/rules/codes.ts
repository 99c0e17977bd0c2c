import type { Day } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'

/** Words that say what kind of place it is, not which one. */
const KINDS =
  /^(chi bộ|đảng bộ|đảng ủy|huyện ủy|cơ sở|bộ phận|thôn|bản|làng|xóm|ấp|buôn|khu phố|khu|khối|tổ dân phố|tổ|xã|thị trấn|phường|huyện|thành phố|thị xã)\s+/i

/** The first letters of a place's own name, without marks: "Chi bộ thôn Đông Hạ" → DH. */
export function initialsOf(name: string) {
  let own = name.normalize('NFC').trim()
  while (KINDS.test(own)) own = own.replace(KINDS, '')
  const letters = own
    .split(/[\s,.–-]+/)
    .map((word) => (/^\d/.test(word) ? word : word.slice(0, 1)))
    .join('')
  return (
    letters
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[đĐ]/g, 'D')
      .replace(/[^A-Za-z0-9]/g, '')
      .toUpperCase() || 'CB'
  )
}

/** Everything of a code but its number: AT-DH-2022-09. */
export const codePrefix = (above: string, cell: string, month: Day) =>
  `${initialsOf(above)}-${initialsOf(cell)}-${month.slice(0, 7)}`

/** The same part of a code that exists. */
export const prefixOf = (code: string) => code.replace(/-\d+$/, '')

export const codeOf = (prefix: string, number: number) => `${prefix}-${padded(number)}`
