import { expect, test } from 'vitest'
import type { Block } from '@/lib/pdf/blocks'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectBody, expectMargins } from '@/lib/pdf/testing-layout'
import { eveningMinutes, eveningResolution } from './evening.sample'
import { type MinutesData, MinutesPdf } from './minutes'
import { ResolutionPdf } from './resolution'

const expected = { title: 'BIÊN BẢN', subject: [eveningMinutes.subject] }

/** Every text a paper is made from, whatever holds it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    ['kind', 'align', 'heading', 'subject', 'speaker'].includes(key) ? [] : textsOf(each),
  )
}

/** Lines and cells break anywhere: what must be the same is every letter, in order. */
const letters = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

function decomposed<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data).normalize('NFD'))
}

async function lettersOf(data: MinutesData) {
  return letters((await readPaper(await printed(<MinutesPdf {...data} />))).text)
}

test('chữ in ra đúng chữ đưa vào: biên bản và nghị quyết buổi tối 07/9/2022, dựng sẵn và tổ hợp', async () => {
  for (const make of [<Data,>(data: Data) => data, decomposed]) {
    const minutes = await lettersOf(make(eveningMinutes))
    for (const text of textsOf(eveningMinutes)) expect(minutes).toContain(letters(text))
    const paper = await readPaper(await printed(<ResolutionPdf {...make(eveningResolution)} />))
    for (const text of textsOf(eveningResolution)) expect(letters(paper.text)).toContain(letters(text))
  }
  expect(await lettersOf(decomposed(eveningMinutes))).toBe(await lettersOf(eveningMinutes))
})

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
]
const middles = [
  'Văn',
  'Thị',
  'Đức',
  'Hữu',
  'Ngọc',
  'Thùy',
  'Quỳnh',
  'Xuân',
  'Bích',
  'Kỳ',
  'Uyển',
  'Thưởng',
  'Ỷ',
]
const givens = [
  'Ngữ',
  'Thuỷ',
  'Ưng',
  'Ổn',
  'Đượm',
  'Khuyến',
  'Nghĩa',
  'Quyết',
  'Ẩn',
  'Ẵm',
  'Trừu',
  'Hoẵng',
  'Ỡm',
  'Kỵ',
  'Ý',
]

test('200 họ tên tiếng Việt in đúng từng chữ, dựng sẵn và tổ hợp', async () => {
  const names = Array.from({ length: 200 }, (_, index) =>
    [families, middles, givens]
      .map((part, place) => part[(index * (place + 1) + index) % part.length])
      .join(' '),
  )
  const attendance = names.map((name) => ({ name, status: 'Chính thức', post: '', attendance: 'Có mặt' }))
  const data = { ...eveningMinutes, showsAttendance: true, attendance }
  for (const given of [data, decomposed(data)]) {
    const paper = await readPaper(await printed(<MinutesPdf {...given} />))
    const printedNames = new Set(paper.sheets.flatMap((sheet) => sheet.items.map((item) => item.text.trim())))
    expect(names.filter((name) => !printedNames.has(name))).toEqual([])
  }
})

const opinions = (many: number): Block[] =>
  Array.from({ length: many }, (_, index) => ({
    kind: 'opinion',
    no: index + 1,
    speaker: `đồng chí Nguyễn Văn ${givens[index % givens.length]}`,
    subject: `về việc thứ ${index + 1}`,
    text: 'Đề nghị chi bộ phân công rõ người, rõ việc, rõ thời hạn; báo cáo tại kỳ sinh hoạt sau. '.repeat(4),
    conclusion: `giao chi ủy theo dõi việc thứ ${index + 1}.`,
  }))

const marked = (many: number) =>
  Array.from({ length: many }, (_, index) => `đoạn ${index} tiếp thu ý kiến`).join(' ')

const long: [name: string, blocks: Block[]][] = [
  ['60 người phát biểu', opinions(60)],
  ['ý kiến 20.000 ký tự', [{ kind: 'opinion', speaker: 'đồng chí A', text: marked(820) }]],
  [
    'từ dài và địa chỉ mạng',
    [
      {
        kind: 'paragraph',
        text: `Xem https://dangbo.example/${'duong-dan-rat-dai/'.repeat(30)} và ${'Ộ'.repeat(300)} hết.`,
      },
      {
        kind: 'table',
        columns: [
          { header: 'TT', width: 10 },
          { header: 'Nội dung', width: 155 },
        ],
        rows: [['1000000000', `www.${'khongcokhoangtrang'.repeat(40)}`]],
      },
    ],
  ],
  [
    'ô bảng dài hơn một trang',
    [
      {
        kind: 'table',
        columns: [
          { header: 'TT', width: 10 },
          { header: 'Nội dung', width: 60 },
          { header: 'Kết quả', width: 95 },
        ],
        rows: [['1', marked(200), 'Hoàn thành']],
      },
    ],
  ],
]

test.each(long)('%s: không mất chữ nào, không chữ nào ra ngoài lề', async (_name, blocks) => {
  const data = { ...eveningMinutes, sections: [{ heading: 'Ý kiến thảo luận', blocks }] }
  const paper = await readPaper(await printed(<MinutesPdf {...data} />))
  expectMargins(paper, expected)
  if (!JSON.stringify(blocks).includes('https:')) expectBody(paper, expected)
  const all = letters(paper.text)
  for (const block of blocks.filter((each) => each.kind !== 'table'))
    for (const text of textsOf(block)) expect(all.includes(letters(text)), text.slice(0, 60)).toBe(true)
  const words = textsOf(blocks).flatMap((text) => text.split(/\s+/))
  expect(words.filter((word) => word.length < 20 && !all.includes(letters(word)))).toEqual([])
  expect(all.length).toBeGreaterThanOrEqual(letters(textsOf(data).join('')).length)
})
