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

/** Lines of text above the signature on the page it stands on. */
async function linesAboveSignature(paper: Parameters<typeof printed>[0], caption: string) {
  const { sheets } = await read(paper)
  const sheet = sheets.find(({ items }) => items.some(({ text }) => text === caption))
  const signature = sheet?.items.find(({ text }) => text === caption)?.baseline ?? 0
  return sheet?.items.filter(({ baseline }) => baseline > 20 && baseline < signature).length
}

test('chỗ ký ở cùng trang với các ô xếp loại, dù phần trên dài ngắn thế nào', async () => {
  for (let sentences = 1; sentences <= 24; sentences += 3) {
    const typed = collectiveReviewInput.parse({
      targets: 'Chi bộ đạt và vượt các chỉ tiêu. '.repeat(sentences * 3),
    })
    const paper = <CollectiveReviewPdf {...collectiveReviewFrom(known, typed)} />
    expect(await linesAboveSignature(paper, 'T/M CHI BỘ'), `${sentences} câu`).toBeGreaterThan(0)
  }
})
