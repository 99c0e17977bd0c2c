import { expect, test } from 'vitest'
import { collectiveReviewFrom, collectiveReviewInput } from '@/lib/collectives/review'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { blankReview } from '@/lib/ratings/pdf/ratings.sample'
import { SelfReviewPdf } from '@/lib/ratings/pdf/self-review'
import { reviewForms } from '@/lib/ratings/pdf/self-review-questions'
import { CollectiveReviewPdf } from './collective-review'

const known = {
  ...{ id: 1, orgId: 2, name: 'Chi bộ thôn Đông Hạ', version: 1, year: 2025, state: 'open' as const },
  ...{
    selfLevel: 'good' as const,
    selfOn: '2025-12-10',
    level: null,
    isScored: true,
    ruleSource: 'Quy định 366',
  },
  ...{ decisionNumber: null, decidedOn: null, decidedBy: null, kind: 'cell' as const, committeeName: '' },
  ...{
    letterheadUpper: 'ĐẢNG BỘ XÃ AN THỊNH',
    letterheadLower: 'CHI BỘ THÔN ĐÔNG HẠ',
    onBehalf: 'T/M CHI BỘ',
  },
}
const read = async (paper: Parameters<typeof printed>[0]) => readPaper(await printed(paper))

test('mẫu 01 in đủ các phần, điểm cộng đủ, ô tự xếp loại; chữ gõ vào in ra nguyên vẹn', async () => {
  const typed = collectiveReviewInput.parse({
    ...{ targets: 'Đạt 12/12 chỉ tiêu nghị quyết.', general: '28', results: '60', level: 'good' },
    collective: 'Chi ủy Chi bộ thôn Đông Hạ',
  })
  const { text, sheets } = await read(<CollectiveReviewPdf {...collectiveReviewFrom(known, typed)} />)
  for (const part of [
    'Mẫu 01-HD KĐ.ĐG 2025',
    'xếp loại',
    'chất lượng',
    '(Chi ủy Chi bộ thôn Đông Hạ)',
    'tập trung dân chủ',
    'Đạt 12/12 chỉ tiêu nghị quyết.',
    'VI- Phương hướng',
    '88 / 100 điểm',
    'T/M CHI BỘ',
  ])
    expect(text.toLocaleLowerCase('vi')).toContain(part.toLocaleLowerCase('vi'))
  expect(sheets.flatMap(({ items }) => items).some(({ font }) => font === 'foreign')).toBe(false)
})

test.each(['02A', '02B'] as const)('mẫu %s: đúng đối tượng, đủ đề mục, có phụ lục nhiệm vụ', async (form) => {
  const { code, whom, hasAnnex, parts } = reviewForms[form]
  const data = { ...blankReview, formCode: code, category: `(${whom})`, parts, hasAnnex, year: '2025' }
  const { text } = await read(<SelfReviewPdf {...data} />)
  for (const part of [code, whom, 'nhiệm vụ, quyền hạn', 'PHỤ LỤC: KẾT QUẢ THỰC HIỆN NHIỆM VỤ', 'Chất lượng'])
    expect(text).toContain(part)
  expect(text.includes('khả năng quy tụ, đoàn kết')).toBe(form === '02A')
})
