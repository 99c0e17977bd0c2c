import { expect, test, vi } from 'vitest'
import type * as Measures from './measures'
import { readPaper } from './testing'
import { expectBody, expectOfficial, expectSignature, near } from './testing-layout'

const mark = { code: '7KDM-2QXA-R9TB', address: 'http://localhost:3000/verify/7KDM-2QXA-R9TB' }

type Altered = { [Name in keyof typeof Measures]?: unknown }

/** Prints one resolution with some measures altered, and holds it against the rules. */
async function check(alter: (measures: typeof Measures) => Altered) {
  vi.resetModules()
  vi.doMock('./measures', async (original) => {
    const measures = await original<typeof Measures>()
    return { ...measures, ...alter(measures) }
  })
  const { printed } = await import('./render')
  const { ResolutionPdf } = await import('@/lib/meetings/pdf/resolution')
  const { eveningResolution } = await import('@/lib/meetings/pdf/evening.sample')
  const letterhead = { ...eveningResolution.letterhead, mark }
  const paper = await readPaper(
    await printed(<ResolutionPdf {...eveningResolution} letterhead={letterhead} />),
  )
  const expected = {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    number: 'Số 03-NQ/CB',
    placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
    title: 'NGHỊ QUYẾT',
    subject: ['lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2022'],
    code: mark.code,
  }
  expectOfficial(paper, expected)
  expectBody(paper, expected)
  const { Sheet } = await import('./document')
  const { DottedLine } = await import('./form')
  const lines = ['a', 'b', 'c', 'd'].flatMap((part) =>
    Array.from({ length: 10 }, (_, index) => `${part}${index}`),
  )
  const lined = await readPaper(
    await printed(
      <Sheet name="" author="" about="" gap={0}>
        {lines.map((each) => (
          <DottedLine key={each} />
        ))}
      </Sheet>,
    ),
  )
  expect(lined.sheets[0]?.strokes, 'lines of 22 pt in 257 mm').toHaveLength(33)
  const captions: [string, 'Bold' | 'Regular'][] = [
    ['T/M CHI BỘ', 'Bold'],
    ['BÍ THƯ', 'Regular'],
  ]
  const { name, last } = expectSignature(paper, { captions, name: 'Đào Xuân Thạch', middle: 150 })
  near(name.baseline - (last?.baseline ?? 0), 31.75, 0.2, 'four free lines')
}

const one = (72 / 25.4) * 1

const alterations: [name: string, alter: (measures: typeof Measures) => Altered][] = [
  ...(['top', 'bottom', 'left', 'right'] as const).map(
    (edge) =>
      [
        `lề ${edge} thêm 1 mm`,
        (measures: typeof Measures) => ({
          margins: { ...measures.margins, [edge]: measures.margins[edge] + one },
        }),
      ] satisfies (typeof alterations)[number],
  ),
  ...(
    ['partyName', 'organisation', 'number', 'placeDate', 'title', 'subject', 'body', 'signature'] as const
  ).map(
    (size) =>
      [
        `cỡ chữ ${size} thêm 1 pt`,
        (measures: typeof Measures) => ({ sizes: { ...measures.sizes, [size]: measures.sizes[size] + 1 } }),
      ] satisfies (typeof alterations)[number],
  ),
  ['cỡ số trang thêm 1 pt', ({ sizes }) => ({ sizes: { ...sizes, pageNumber: 15 } })],
  ['số trang thấp hơn 1 mm', ({ pageNumberTop }) => ({ pageNumberTop: pageNumberTop + one })],
  [
    'mã tra cứu thấp hơn 1 mm',
    ({ verifyMark }) => ({ verifyMark: { ...verifyMark, belowText: verifyMark.belowText + one } }),
  ],
  [
    'mã tra cứu nhỏ đi 1 mm',
    ({ verifyMark }) => ({ verifyMark: { ...verifyMark, side: verifyMark.side - one } }),
  ],
  ['dãn dòng 19 pt', ({ pitches }) => ({ pitches: { ...pitches, body: 19 } })],
  ['cách đoạn 5 pt', () => ({ paragraphGap: 5 })],
  ['thụt đầu dòng thêm 1 mm', ({ firstLineIndent }) => ({ firstLineIndent: firstLineIndent + one })],
  ['gạch dưới tiêu đề thấp hơn 1 pt', ({ rule }) => ({ rule: { ...rule, belowBaseline: 7 } })],
  ['gạch dưới tiêu đề dày thêm 1 pt', ({ rule }) => ({ rule: { ...rule, thickness: 1.75 } })],
  ['gạch dưới tiêu đề dài thêm 1 mm', ({ rule }) => ({ rule: { ...rule, overhang: one / 2 } })],
  [
    'cột trái tiêu đề rộng thêm 1 mm',
    ({ letterheadColumns: columns }) => ({ letterheadColumns: { ...columns, left: columns.left + one } }),
  ],
  ['khoảng ký tên bớt 1 mm', ({ gaps }) => ({ gaps: { ...gaps, captionToName: gaps.captionToName - one } })],
]

test('không đổi gì thì đúng thể thức', async () => {
  await check(() => ({}))
})

test.each(alterations)('phép so bắt được: %s', async (_name, alter) => {
  await expect(check(alter)).rejects.toThrow()
})
