import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

/** @typedef {import('./interop.js').Check} Check */

/** As many as a district has. */
const HOW_MANY = 8_000

/** A workbook as the import lays it out. @param {string} file */
async function rowsOf(file) {
  const { readBook } = await import('../../lib/excel/read.ts')
  const { layOut } = await import('../../lib/imports/grid.ts')
  const { memberColumns } = await import('../../lib/imports/kinds/member-columns.ts')
  const book = await readBook(new Uint8Array(readFileSync(file)))
  if ('fault' in book) throw new Error(`cổng từ chối tệp: ${book.fault}`)
  return layOut(book.sheets, memberColumns).rows
}

/** The list of members as it is downloaded, with whole card numbers. */
export async function memberBook() {
  const { excelBytes } = await import('../../lib/excel/book.ts')
  const { memberSheet } = await import('../../lib/exports/member-sheet.ts')
  const { wholeSamples } = await import('../../lib/exports/members.sample.ts')
  const people = wholeSamples(HOW_MANY)
  const { columns, rows } = memberSheet(people, new Map(people.map(({ id, cardNumber }) => [id, cardNumber])))
  return excelBytes([{ name: 'A', heads: [...columns], rows }])
}

/** Each row as the import reads it, dates and numbers included. @param {string} file */
async function valuesOf(file) {
  const { memberFrom } = await import('../../lib/imports/kinds/member-values.ts')
  const today = '2026-11-28'
  return (await rowsOf(file)).map((row) => {
    const { values, problems } = memberFrom(row, today)
    if (!values) throw new Error(`dòng ${row.row}: ${problems.map(({ says }) => says).join(' ')}`)
    return values
  })
}

/** @type {Check[]} */
export const excelChecks = [
  {
    program: 'soffice',
    what: `mở và lưu lại bằng LibreOffice Calc: ${HOW_MANY.toLocaleString('vi')} dòng nhập lại bằng nhau từng ô`,
    check: async (file, run) => {
      run(
        'soffice',
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        `${file}.out`,
        file,
      )
      const saved = join(`${file}.out`, basename(file))
      const [before, after] = [await rowsOf(file), await rowsOf(saved)]
      if (before.length !== HOW_MANY || after.length !== HOW_MANY)
        return `số dòng ${before.length}, sau khi lưu ${after.length}`
      const changed = before.findIndex((row, at) => !isDeepStrictEqual(row, after[at]))
      if (changed >= 0)
        return `dòng ${before[changed]?.row} khác: ${JSON.stringify([before[changed], after[changed]])}`
      return isDeepStrictEqual(await valuesOf(file), await valuesOf(saved)) ? undefined : 'đọc ra khác nhau'
    },
  },
]
