import { describe, expect, test } from 'vitest'
import { regularSections } from '@/db/seed/base/templates'
import { eveningContent } from '@/lib/meetings/testing-evening'
import { sourceOf } from '@/lib/meetings/testing-source'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial } from '@/lib/pdf/testing-layout'
import { choicesOf, chosenOf } from './choices'
import { extractInput } from './input'
import { extractPaper } from './paper'
import { ExtractPdf } from './pdf/extract'

const source = sourceOf({ kind: 'regular', content: eveningContent(), sections: regularSections })
const headings = (keys: string[]) => extractPaper(source, keys).sections.map(({ heading }) => heading)

describe('chọn nội dung để trích', () => {
  const choices = choicesOf(source)

  test('phần có nội dung, theo thứ tự của biên bản; nhiều ý kiến thì chọn được từng ý kiến', () => {
    const keys = choices.map(({ key }) => key)
    expect(keys).toContain('feedback')
    expect(keys).not.toContain('opening')
    expect(keys).not.toContain('thematic')
    const feedback = choices.find(({ key }) => key === 'feedback')
    expect(feedback?.title).toBe('Phản ánh, góp ý với huyện')
    expect(feedback?.items.map(({ key }) => key)).toEqual(['feedback.0', 'feedback.1'])
  })

  test('chỉ nhận đúng những gì biên bản có', () => {
    const keysOf = (...keys: string[]) => chosenOf(choices, keys).map(({ key }) => key)
    expect(keysOf('feedback', 'opinions.0'), 'theo thứ tự của biên bản').toEqual(['opinions.0', 'feedback'])
    expect(keysOf('feedback.1', 'feedback', 'feedback'), 'đã lấy cả phần thì thôi từng ý').toEqual([
      'feedback',
    ])
    for (const wrong of ['feedback.2', 'opening', 'thematic', 'opinions.99'])
      expect(keysOf('feedback', wrong), wrong).toEqual([])
    const read = (...part: string[]) => extractInput.safeParse({ minutesId: '1', part }).success
    expect([read('feedback'), read('../x'), read()]).toEqual([true, false, false])
  })
})

describe('bản trích', () => {
  test('một góp ý: đúng nội dung và phiếu của nó, không lọt nội dung khác', () => {
    const text = JSON.stringify(extractPaper(source, ['feedback.1']))
    const [first, second] = source.content.feedback
    expect(text).toContain(second?.text.slice(1, 30))
    expect(text).not.toContain(first?.text.slice(1, 30))
    expect(text).toContain('12/16')
    expect(text).not.toContain('13/16')
    expect(text).not.toContain('không có ý kiến nào khác')
    expect(text).toContain('Trích từ biên bản số 05-BB/CB ngày 07/9/2022.')
  })

  test('kết luận của chủ trì đứng riêng ở cuối; phần nguyên vẹn thì ghi không có ý kiến khác', () => {
    expect(headings(['feedback', 'conclusion'])).toEqual(['Thành phần', 'Nội dung', 'Diễn biến', 'Kết luận'])
    expect(headings(['assignments'])).toEqual(['Thành phần', 'Nội dung', 'Diễn biến'])
    const { closing } = extractPaper(source, ['feedback'], 1)
    expect(closing).toContain('Buổi sinh hoạt không có ý kiến nào khác về nội dung trên.')
    expect(closing).toContain(', có 01 đính chính kèm theo.')
  })

  test('mỗi phần mang số và tên một lần', () => {
    const keys = ['documents', 'study', 'feedback', 'assignments']
    const went = extractPaper(source, keys).sections[2]?.blocks ?? []
    expect(went.flatMap((block) => (block.kind === 'subheading' ? [block.text] : []))).toEqual([
      '1. Thông tin thời sự, văn bản của cấp trên',
      '2. Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      '3. Phản ánh, góp ý với huyện',
    ])
    expect(JSON.stringify(went)).toContain('4. Phân công nhiệm vụ')
  })

  test('đúng thể thức; ký ghi biên bản bên trái, chủ trì bên phải', async () => {
    const data = extractPaper(source, ['feedback', 'opinions.0', 'conclusion'])
    const paper = await readPaper(await printed(<ExtractPdf {...data} />))
    const asked = {
      superior: 'ĐẢNG BỘ XÃ AN THỊNH',
      organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
      placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
      title: 'TRÍCH BIÊN BẢN',
      subject: ['sinh hoạt chi bộ thường kỳ tháng 9 năm 2022'],
    }
    expectOfficial(paper, asked)
    expectBody(paper, asked)
    for (const text of ['GHI BIÊN BẢN', 'CHỦ TRÌ', 'Vũ Đình Khoát', 'Đào Xuân Thạch'])
      expect(paper.text).toContain(text)
  })
})
