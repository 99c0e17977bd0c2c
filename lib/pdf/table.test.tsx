import { View } from '@react-pdf/renderer'
import { expect, test } from 'vitest'
import { type Block, Sections } from './blocks'
import { Sheet } from './document'
import { Paragraph } from './kit'
import { ListTail } from './list-tail'
import { mm, textWidth } from './measures'
import { printed } from './render'
import { PdfTable } from './table'
import { readPaper } from './testing'

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

const long = (times: number) =>
  'Chi bộ thống nhất tập trung lãnh đạo phát triển sản xuất nông nghiệp. '.repeat(times)

test.each([6, 12, 18, 24, 30, 36])(
  'đoạn %i câu rồi bảng có dòng đầu rất dài: không trang nào để trống',
  async (sentences) => {
    for (const rowSentences of [1, 10, 20]) {
      const columns = [
        { header: 'Việc', width: 1 },
        { header: 'Kết quả', width: 1 },
      ]
      const rows = [
        [long(rowSentences), 'Xong'],
        ['b', 'Xong'],
        ['c', 'Xong'],
      ]
      const paper = await readPaper(
        await printed(
          <Sheet {...about}>
            <Paragraph>{long(10)}</Paragraph>
            <Sections>
              {[
                {
                  blocks: [
                    { kind: 'paragraph', text: long(sentences) },
                    { kind: 'table', columns, rows },
                  ],
                },
              ]}
            </Sections>
          </Sheet>,
        ),
      )
      for (const [at, { items }] of paper.sheets.entries())
        expect(items.length, `trang ${at + 1}, dòng đầu ${rowSentences} câu`).toBeGreaterThan(3)
    }
  },
)

test.each([4, 6, 12, 18, 24, 30])(
  'hai dòng cuối %i câu: chữ ký ở cùng trang với cuối bảng, không trang nào trống hay chỉ có đầu bảng',
  async (sentences) => {
    const notes = Array.from({ length: 4 }, (_, index) => `Ghi chú ${index}: ${long(2)}`)
    for (const many of [2, 9]) {
      const rows = Array.from({ length: many }, (_, index) => [
        `d${index}`,
        long(index < many - 2 ? 1 : sentences),
      ])
      const tail = <ListTail notes={notes} left={{ name: 'Lò Văn Lập' }} right={{ name: 'Cao Thị Ký' }} />
      const { sheets } = await readPaper(
        await printed(
          <Sheet {...about} isLandscape>
            <PdfTable heads={heads} rows={rows} tail={tail} />
          </Sheet>,
        ),
      )
      for (const [at, { items }] of sheets.entries()) {
        const rest = items.filter(({ text, baseline }) => baseline > 20 && /Chi bộ thống nhất/.test(text))
        expect(rest.length, `${many} dòng, trang ${at + 1}`).toBeGreaterThan(0)
      }
    }
  },
)

test('phần chỉ có một dòng “Không có.” ở lại trang, không theo bảng của phần sau sang trang mới', async () => {
  const columns = [{ header: 'Việc', width: 1 }]
  const sections = [
    { heading: 'Phản ánh', blocks: [{ kind: 'paragraph' as const, text: 'Không có.' }] },
    { heading: 'Phân công', blocks: [{ kind: 'table' as const, columns, rows: [[long(4)], [long(4)]] }] },
  ]
  const paper = await readPaper(
    await printed(
      <Sheet {...about}>
        {Array.from({ length: 25 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: all alike
          <Paragraph key={index}>Một dòng</Paragraph>
        ))}
        <Sections>{sections}</Sections>
      </Sheet>,
    ),
  )
  const on = (words: string) =>
    paper.sheets.findIndex(({ items }) => items.some(({ text }) => text === words))
  expect([on('I- PHẢN ÁNH'), on('Không có.'), on('II- PHÂN CÔNG')]).toEqual([0, 0, 1])
})

test('buổi họp ngắn, mục nào cũng một dòng: trang đầu dùng hết, các mục không kéo nhau sang trang sau', async () => {
  const short = (no: number): Block[] => [
    { kind: 'subheading', text: `${no}. Mục ngắn` },
    { kind: 'paragraph', text: 'Chi bộ nghe phổ biến:' },
    { kind: 'list', items: ['Đã triển khai.'] },
    { kind: 'subheading', text: `${no + 1}. Mục ngắn` },
    { kind: 'paragraph', lead: 'Chủ đề:', text: 'Học tập.' },
  ]
  const sections = ['Nội dung', 'Ý kiến', 'Kết luận'].map((heading, index) => ({
    heading,
    blocks:
      index === 1
        ? [{ kind: 'opinion' as const, no: 1, speaker: 'Đồng chí Ba', text: 'Nhất trí.' }]
        : [...short(1), ...short(3)],
  }))
  const sheetsAfter = async (lines: number) => {
    const paper = await readPaper(
      await printed(
        <Sheet {...about}>
          {Array.from({ length: lines }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: all alike
            <Paragraph key={index}>Một dòng</Paragraph>
          ))}
          <Sections>{sections}</Sections>
        </Sheet>,
      ),
    )
    return paper.sheets.map(({ items }) =>
      items.toSorted((one, other) => one.baseline - other.baseline).map(({ text }) => text),
    )
  }
  const [first] = await sheetsAfter(20)
  expect(first).toEqual(expect.arrayContaining(['I- NỘI DUNG', '1. Mục ngắn', '2. Mục ngắn']))
  for (let lines = 15; lines <= 30; lines += 1)
    for (const sheet of (await sheetsAfter(lines)).slice(0, -1))
      expect(sheet.at(-1), `${lines} dòng: đề mục không đứng một mình cuối trang`).not.toMatch(
        /^[IV]+-|Mục ngắn|nghe phổ biến/,
      )
})
