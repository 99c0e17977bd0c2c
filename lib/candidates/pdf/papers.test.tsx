import { expect, test } from 'vitest'
import { probationForm, probationOpinions, wayOpinions } from '@/lib/candidates/form-paper'
import type { CandidateToPrint, ProbationerToPrint } from '@/lib/candidates/queries/print'
import { wayResolution } from '@/lib/candidates/resolution-paper'
import { ResolutionPdf } from '@/lib/meetings/pdf/resolution'
import { printed } from '@/lib/pdf/render'
import { find, lastSheet, readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial, expectTableEdges } from '@/lib/pdf/testing-layout'
import { OpinionsPdf } from './opinions'
import { ProbationFormPdf } from './probation-form'

const cell: CandidateToPrint['cell'] = {
  ...{ name: 'Chi bộ thôn Đông Hạ', upper: 'ĐẢNG BỘ XÃ AN THỊNH', lower: 'CHI BỘ THÔN ĐÔNG HẠ' },
  ...{ placeName: 'An Thịnh', symbol: 'CB', superior: 'Đảng ủy xã An Thịnh' },
  captions: { onBehalf: 'T/M CHI BỘ', minutesLeft: '', minutesRight: '' },
}
const helper = { name: 'Trần Thị Thuỳ Ngữ', admittedOn: '1994-05-19', officialOn: '1995-05-19' }
const known: CandidateToPrint = {
  ...{ id: 1, orgId: 3, path: '/1/2/3/', fullName: 'Lường Thị Mai', sex: 'female', bornOn: '1998-05-19' },
  ...{ ethnicGroup: 'Thái', source: 'hamletOfficer', certifiedOn: null, helper, cell },
  steps: [{ id: 1, from: 'outstanding', to: 'helped', takenOn: '2022-01-05', paper: '02-NQ/CB', note: '' }],
}
const head = {
  ...{ superior: 'ĐẢNG BỘ XÃ AN THỊNH', organisation: 'CHI BỘ THÔN ĐÔNG HẠ' },
  placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
}
const today = '2022-09-07'

test('nghị quyết phân công người giúp đỡ: số, ngày của bước đã ghi; đúng thể thức', async () => {
  const paper = await readPaper(await printed(<ResolutionPdf {...wayResolution(known, 'help', today)} />))
  const expected = {
    ...head,
    placeDate: 'An Thịnh, ngày 05 tháng 01 năm 2022',
    number: 'Số 02-NQ/CB',
    title: 'NGHỊ QUYẾT',
    subject: ['công nhận cảm tình Đảng,', 'phân công đảng viên chính thức giúp đỡ'],
  }
  expectOfficial(paper, expected)
  expectBody(paper, expected)
  for (const words of ['Lường Thị Mai', '19/5/1998', 'đồng chí Trần Thị Thuỳ Ngữ, đảng viên chính thức'])
    expect(paper.text).toContain(words)
  expect(paper.text).not.toContain('DỰ THẢO')
  expect(paper.sheets).toHaveLength(1)
})

test.each(['class', 'dossier'] as const)(
  'nghị quyết %s chưa ghi bước: dự thảo, số để trống',
  async (kind) => {
    const paper = await readPaper(await printed(<ResolutionPdf {...wayResolution(known, kind, today)} />))
    for (const words of ['DỰ THẢO', 'Số ……-NQ/CB', 'Chi bộ đề nghị Đảng ủy xã An Thịnh'])
      expect(paper.text).toContain(words)
  },
)

const probationer: ProbationerToPrint = {
  ...{ id: 2, orgId: 3, path: '/1/2/3/', fullName: 'Lường Thị Mai', bornOn: '1998-05-19', birthYear: 1998 },
  ...{ address: 'thôn Đông Hạ', admittedOn: '2021-09-02', helper, cell },
}

test.each([
  ['người xin vào Đảng', wayOpinions(known, today)],
  ['đảng viên dự bị', probationOpinions(probationer, today)],
])('tổng hợp ý kiến đối với %s: bảng số người hỏi, một trang', async (of, data) => {
  const paper = await readPaper(await printed(<OpinionsPdf {...data} />))
  expectOfficial(paper, {
    ...head,
    title: 'TỔNG HỢP Ý KIẾN NHẬN XÉT',
    subject: ['của tổ chức chính trị - xã hội nơi làm việc', `và chi ủy nơi cư trú đối với ${of}`],
  })
  for (const sheet of paper.sheets) expectTableEdges(sheet)
  for (const words of ['Số người được hỏi', 'Chi ủy nơi cư trú:', 'T/M CHI ỦY'])
    expect(paper.text).toContain(words)
  expect(paper.sheets).toHaveLength(1)
})

test.each([
  ['selfReview', 'BẢN TỰ KIỂM ĐIỂM', 'của đảng viên dự bị', 'Biện pháp khắc phục:'],
  ['helperComment', 'BẢN NHẬN XÉT', 'đảng viên dự bị', 'Trần Thị Thuỳ Ngữ'],
] as const)('%s: đúng thể thức, điền sẵn điều đã biết', async (kind, title, subject, words) => {
  const data = probationForm(probationer, kind, today)
  const paper = await readPaper(await printed(<ProbationFormPdf {...data} />))
  expectOfficial({ ...paper, sheets: paper.sheets.slice(0, 1) }, { ...head, title, subject: [subject] })
  const last = lastSheet(paper)
  expect(find(last, 'Đề nghị:').baseline).toBeLessThan(find(last, data.signer.name).baseline)
  for (const each of ['Lường Thị Mai', '02/9/2021', words]) expect(paper.text).toContain(each)
  const blank = probationForm({ ...probationer, helper: null }, 'helperComment', today)
  expect(blank.rows[0]).toEqual(['Tôi là:', ''])
})
