import { expect, test } from 'vitest'
import { committeeTemplate } from '@/db/seed/base/templates/committee'
import { extraordinaryTemplate } from '@/db/seed/base/templates/extraordinary'
import { committeeContent, extraordinaryContent } from '@/lib/meetings/testing-kinds'
import { sourceOf } from '@/lib/meetings/testing-source'
import { conclusionPaper } from './conclusion-paper'
import { minutesPaper } from './minutes-paper'

test('kết luận hội nghị chi bộ: lời chủ trì, việc được giao có người và hạn, không có dòng thông qua', () => {
  const content = extraordinaryContent()
  const source = sourceOf({
    kind: 'extraordinary',
    sections: extraordinaryTemplate.sections,
    content: { ...content, resolution: { ...content.resolution, document: 'conclusion' } },
  })
  const paper = conclusionPaper({ ...source, conclusionNumber: 2 })
  expect(paper.letterhead.number).toBe('Số 02-KL/CB')
  expect(paper.subject).toBe('hội nghị chi bộ bất thường tháng 9 năm 2022')
  expect(paper.opening).toMatch(/đồng chí Đào Xuân Thạch kết luận:$/)
  expect(paper.sections).toEqual([
    {
      heading: 'Nội dung kết luận',
      blocks: [
        { kind: 'paragraph', text: '1. Huy động mỗi hộ một công đắp bờ kênh trong ngày 21 và 22/9/2022.' },
        { kind: 'paragraph', text: '2. Đảng viên làm trước, mỗi tổ có một đồng chí phụ trách.' },
      ],
    },
    {
      heading: 'Phân công thực hiện',
      blocks: [
        {
          kind: 'paragraph',
          text: '1. Đồng chí Lê Công Rạng chủ trì: đắp lại 40 m bờ kênh N4, xong trước ngày 23/9/2022.',
        },
        {
          kind: 'paragraph',
          text: '2. Các đồng chí được phân công báo cáo kết quả tại kỳ sinh hoạt sau; chi ủy theo dõi, đôn đốc.',
        },
      ],
    },
  ])
  expect(paper.closing).toBe('')
  expect(paper.signer).toEqual({ authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: 'Đào Xuân Thạch' })
  expect(JSON.stringify(minutesPaper(source))).toContain('Kết luận được thông qua')
})

test('kết luận họp chi ủy: đánh giá tháng, nhiệm vụ, thảo luận rồi kết luận; gửi Ban chi ủy', () => {
  const source = sourceOf({
    kind: 'committee',
    sections: committeeTemplate.sections,
    content: committeeContent(),
  })
  const paper = conclusionPaper({ ...source, conclusionNumber: 1 })
  expect(paper.subject).toBe('họp chi ủy tháng 9 năm 2022')
  expect(paper.opening).toContain('Chi ủy Chi bộ thôn Đông Hạ họp')
  expect(paper.opening).toContain('Có mặt 03/03 chi ủy viên.')
  expect(paper.sections.map(({ heading }) => heading)).toEqual([
    'Đánh giá tình hình trong tháng',
    'Nhiệm vụ tháng 9/2022',
    'Ý kiến thảo luận',
    'Nội dung kết luận',
  ])
  expect(paper.recipients).toEqual(['Đảng ủy xã An Thịnh (báo cáo)', 'Ban chi ủy', 'Lưu Chi bộ'])
})
