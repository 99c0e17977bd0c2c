import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { find, lastSheet, readPaper } from '@/lib/pdf/testing'
import { expectOfficial, expectTableEdges } from '@/lib/pdf/testing-layout'
import { handoverPaper } from '@/lib/reorganisations/paper'
import type { HandoverToPrint } from '@/lib/reorganisations/queries/print'
import { HandoverPdf } from './handover'

const person = (index: number): HandoverToPrint['people'][number] => ({
  fullName: `Hoàng Thuỳ Ngữ ${index}`,
  standing: index === 1 ? 'probationary' : 'full',
  position: index === 0 ? 'Bí thư chi bộ' : '',
})
const known: HandoverToPrint = {
  ...{
    id: 1,
    orgId: 4,
    path: '/1/2/4/',
    from: 'Chi bộ Cơ quan xã',
    to: 'Chi bộ bản Xa',
    receiving: 'cell',
    giving: 'Chi bộ Cơ quan xã',
    confirmedOn: null,
    remark: '',
  },
  event: {
    ...{ kind: 'dissolved', happenedOn: '2022-09-01', decisionNumber: '45-QĐ/HU', decidedOn: '2022-08-25' },
    decidedBy: 'Ban Thường vụ Huyện ủy',
  },
  above: {
    ...{ upper: 'ĐẢNG BỘ HUYỆN MINH GIANG', lower: 'ĐẢNG ỦY XÃ AN THỊNH', placeName: 'An Thịnh' },
    committee: 'Đảng ủy xã An Thịnh',
  },
  people: [0, 1].map(person),
  work: { codes: ['GT-01', 'GT-02'], tasks: 3, closedTasks: 0, candidates: 0 },
}
const drawn = async (change: Partial<HandoverToPrint> = {}) =>
  readPaper(await printed(<HandoverPdf {...handoverPaper({ ...known, ...change })} />))

test('biên bản bàn giao: đúng thể thức, hai bên, số đảng viên, việc đang làm cộng đúng', async () => {
  const paper = await drawn()
  expectOfficial(paper, {
    ...{ superior: 'ĐẢNG BỘ HUYỆN MINH GIANG', organisation: 'ĐẢNG ỦY XÃ AN THỊNH' },
    placeDate: 'An Thịnh, ngày 01 tháng 9 năm 2022',
    title: 'BIÊN BẢN BÀN GIAO',
    subject: [
      'sổ danh sách đảng viên, hồ sơ đảng viên và việc đang làm',
      'giữa Chi bộ Cơ quan xã và Chi bộ bản Xa',
    ],
  })
  for (const sheet of paper.sheets) expectTableEdges(sheet)
  for (const words of [
    'Quyết định số 45-QĐ/HU ngày 25/8/2022',
    '02 đồng chí, trong đó chính thức 01, dự bị 01',
    'GT-01, GT-02',
    'Nhiệm vụ chưa xong 03',
  ])
    expect(paper.text).toContain(words)
  expect(paper.text).not.toContain('chưa báo cáo kỳ họp')
  const { text } = await drawn({ work: { ...known.work, tasks: 0, closedTasks: 3 } })
  expect(text).toContain('Nhiệm vụ chưa xong 0 ')
  expect(text).toContain('chưa báo cáo kỳ họp 03')
})

test('nhiều đảng viên: bảng sang trang, hai chữ ký cùng một trang với câu kết', async () => {
  const paper = await drawn({ people: Array.from({ length: 60 }, (_, index) => person(index)) })
  expect(paper.sheets.length).toBeGreaterThan(1)
  for (const sheet of paper.sheets) expectTableEdges(sheet)
  const last = lastSheet(paper)
  const [left, right] = ['ĐẠI DIỆN BÊN GIAO', 'ĐẠI DIỆN BÊN NHẬN'].map((caption) => find(last, caption))
  expect(left?.baseline).toBe(right?.baseline)
  expect(last.items.some(({ text }) => text.includes('Biên bản lập thành 03 bản'))).toBe(true)
})

test('tám đảng viên: chữ ký sang trang thì ý kiến của hai bên sang cùng, không để một câu lẻ', async () => {
  const paper = await drawn({ people: Array.from({ length: 8 }, (_, index) => person(index)) })
  expect(paper.sheets).toHaveLength(2)
  for (const words of ['Ý kiến của hai bên', 'Biên bản lập thành 03 bản', 'ĐẠI DIỆN BÊN GIAO'])
    expect(
      lastSheet(paper).items.some(({ text }) => text.includes(words)),
      words,
    ).toBe(true)
})
