import { View } from '@react-pdf/renderer'
import { expect, test, vi } from 'vitest'
import { Sheet } from './document'
import { mm, textWidth } from './measures'
import { printed } from './render'
import { PdfTable } from './table'
import { readPaper } from './testing'

vi.setConfig({ testTimeout: 180_000 })

const heads = [
  { header: 'TT', width: mm(10) },
  { header: 'Việc', width: textWidth - mm(10) },
]
const about = { name: 'Bảng', author: 'Chi bộ', about: 'Thử' }

/** How many rows of a table stand on each page, when it begins so far down the first one. */
async function rowsByPage(above: number, many: number, text = 'Việc được giao') {
  const rows = Array.from({ length: many }, (_, index) => [`d${index}`, text])
  const paper = await readPaper(
    await printed(
      <Sheet {...about}>
        <View style={{ height: mm(above) }} />
        <PdfTable heads={heads} rows={rows} />
      </Sheet>,
    ),
  )
  return paper.sheets.map(({ items }) => ({
    heads: items.filter((item) => item.text === 'Việc').length,
    rows: items.filter((item) => /^d\d/.test(item.text)).length,
  }))
}

test.each([2, 3, 4, 7])(
  'bảng %i dòng ở chỗ nào của trang cũng không để lẻ một dòng, không để đầu bảng một mình',
  async (many) => {
    for (let above = 190; above < 250; above += 3) {
      const pages = await rowsByPage(above, many)
      expect(pages.reduce((sum, page) => sum + page.rows, 0)).toBe(many)
      for (const { heads: shown, rows } of pages) {
        expect(rows, `cách đầu trang ${above} mm: ${JSON.stringify(pages)}`).not.toBe(1)
        expect(shown).toBe(rows > 0 ? 1 : 0)
      }
    }
  },
)

test('bảng một dòng và bảng có dòng rất dài vẫn in đủ', async () => {
  expect((await rowsByPage(240, 1)).reduce((sum, page) => sum + page.rows, 0)).toBe(1)
  const pages = await rowsByPage(100, 3, 'Việc được giao rất dài. '.repeat(150))
  expect(pages.reduce((sum, page) => sum + page.rows, 0)).toBe(3)
  expect(pages[0]?.rows, 'dòng dài không kéo cả bảng sang trang sau').toBeGreaterThan(0)
})
