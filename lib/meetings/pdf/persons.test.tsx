import { describe, expect, test } from 'vitest'
import { personTemplates } from '@/db/seed/base/templates/persons'
import { type MinutesContent, minutesContent } from '@/lib/meetings/content'
import { ballotMinutesPaper } from '@/lib/meetings/paper/ballot-minutes'
import { minutesPaper } from '@/lib/meetings/paper/minutes-paper'
import { personResolutionPaper } from '@/lib/meetings/paper/person-resolution'
import type { PaperSource } from '@/lib/meetings/paper/source'
import { outcomeOf } from '@/lib/meetings/rules/outcome'
import type { PersonKind } from '@/lib/meetings/rules/person-votes'
import { eveningContent, eveningRules } from '@/lib/meetings/testing-evening'
import { ballotOf } from '@/lib/meetings/testing-persons'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { BallotMinutesPdf } from './ballot-minutes'
import { ResolutionPdf } from './resolution'

/** The evening's cell (base 16, 13 official members in the hall) about other persons. */
function sourceOf(kind: PersonKind, subjects: object[]): PaperSource {
  const { opening, attendance, adoption }: MinutesContent = eveningContent()
  const content = minutesContent.parse({
    opening,
    attendance,
    adoption,
    subjects,
    tellers: [{ name: 'Lê Công Rạng', position: 'Chi ủy viên' }],
    endedAt: '20:30',
  })
  const outcome = outcomeOf(content, eveningRules(), { kind, isCombined: false })
  return {
    content,
    outcome: {
      ...outcome,
      subjects: outcome.subjects.map((each, index) => ({ ...each, resolutionNumber: 4 + index })),
    },
    letterhead: {
      upper: 'ĐẢNG BỘ XÃ AN THỊNH',
      lower: 'CHI BỘ THÔN ĐÔNG HẠ',
      placeName: 'An Thịnh',
      symbol: 'CB',
      cell: 'Chi bộ thôn Đông Hạ',
      minutesLeft: 'THƯ KÝ',
      minutesRight: 'CHỦ TRÌ',
      onBehalf: 'T/M CHI BỘ',
    },
    sections: personTemplates.find((each) => each.kind === kind)?.sections ?? [],
    kind,
    isCombined: false,
    month: '2022-09-01',
    number: 7,
    resolutionNumber: null,
    conclusionNumber: null,
    isDraft: false,
    superiorWord: 'huyện',
    superior: 'Đảng ủy xã An Thịnh',
    addressees: new Map(),
    answers: new Map(),
  }
}

const mo = {
  name: 'Trần Thị Mơ',
  bornOn: '1998-03-12',
  introducers: 'Đào Xuân Thạch\nVũ Đình Khoát',
  papers: 'Đơn xin vào Đảng\nLý lịch đã thẩm tra',
  strengths: 'Gương mẫu',
  opinions: [{ speaker: 'Lê Công Rạng', text: 'Nhất trí' }],
  vote: ballotOf({ inFavour: 12, against: 1 }),
  conclusion: 'Đủ tiêu chuẩn',
}

describe('biên bản', () => {
  const text = JSON.stringify(minutesPaper(sourceOf('admission', [mo])))
  test.each([
    '1. Xét kết nạp quần chúng Trần Thị Mơ',
    'người giới thiệu: Đào Xuân Thạch, Vũ Đình Khoát',
    'số phiếu phát ra 13, thu về 13, hợp lệ 13, không hợp lệ 0; cơ số 16 (17 đảng viên chính thức, trừ 01 đồng chí được miễn sinh hoạt không dự)',
    'Tán thành 12/16, đạt 75%, đủ tỷ lệ (cần từ 11).',
    'đồng chí Lê Công Rạng (tổ trưởng)',
  ])('có đủ: %s', (part) => {
    expect(text).toContain(part)
  })

  test('miễn sinh hoạt: chỉ loại lý do; mỗi người một lần biểu quyết', () => {
    const vote = { form: 'show', inFavour: 13 }
    const paper = JSON.stringify(
      minutesPaper(
        sourceOf('exemption', [
          { name: 'Ngô Văn Lẫm', exemptionKind: 'ageHealth', startsOn: '2022-09-07', vote },
          { name: 'Hoàng Văn Quýnh', exemptionKind: 'mobileWork', startsOn: '2022-09-07', vote },
        ]),
      ),
    )
    expect(paper).toContain('trường hợp: tuổi cao, sức khỏe yếu; từ ngày 07/9/2022')
    expect(paper.match(/cần từ 09/g)).toHaveLength(2)
  })

  test('kiểm điểm: bảng tổng hợp tự nhận và kết quả bỏ phiếu', () => {
    const paper = minutesPaper(
      sourceOf('yearEnd', [
        { name: 'Bùi Thị Lụa', selfLevel: 'excellent', vote: ballotOf({ excellent: 5, good: 8 }) },
        { name: 'Mai Văn Ngữ', selfLevel: 'good', vote: ballotOf({ good: 8, failed: 5 }) },
      ]),
    )
    expect(paper.subject).toBe('họp kiểm điểm, đánh giá, xếp loại chất lượng đảng viên cuối năm 2022')
    expect(paper.sections[0]?.blocks.at(-1)).toMatchObject({
      rows: [
        ['1', 'Bùi Thị Lụa', 'Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ'],
        ['2', 'Mai Văn Ngữ', 'Hoàn thành tốt nhiệm vụ', 'Chưa mức nào quá nửa'],
      ],
    })
  })
})

const words = async (paper: Parameters<typeof printed>[0]) =>
  (await readPaper(await printed(paper))).text.replace(/\s+/g, ' ')

test('nghị quyết về từng người: số riêng, ưu điểm, số phiếu, đề nghị, người ký', async () => {
  const paper = personResolutionPaper(sourceOf('admission', [mo, { ...mo, name: 'Bùi Văn Lâm' }]), 1)
  if (!paper) throw new Error('no resolution')
  const text = await words(<ResolutionPdf {...paper} />)
  for (const part of ['Số 05-NQ/CB', 'quần chúng Bùi Văn Lâm', 'xem xét, kết nạp vào Đảng', 'T/M CHI BỘ'])
    expect(text).toContain(part)
  expect(text).not.toContain('Trần Thị Mơ')
})

test('biên bản kiểm phiếu: tổng số từng nội dung, không có phiếu của ai', async () => {
  const subject = { name: 'Mai Văn Ngữ', vote: ballotOf({ none: 1, reprimand: 10, warning: 2 }) }
  const paper = ballotMinutesPaper(sourceOf('discipline', [subject]))
  if (!paper) throw new Error('no tally minutes')
  const text = await words(<BallotMinutesPdf {...paper} />)
  for (const part of [
    'Khiển trách',
    '62,5%',
    'Khai trừ',
    'khiển trách được 10/16',
    'TỔ TRƯỞNG TỔ KIỂM PHIẾU',
  ])
    expect(text).toContain(part)
  expect(ballotMinutesPaper(sourceOf('exemption', [{ name: 'A', vote: { form: 'card' } }]))).toBeUndefined()
})
