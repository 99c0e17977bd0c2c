import { expect, test } from 'vitest'
import { baseTemplates } from '@/db/seed/base/templates'
import { minutesPaper } from '@/lib/meetings/paper/minutes-paper'
import { combined2025 } from '@/lib/meetings/testing-combined'
import { committeeContent, congressContent, extraordinaryContent } from '@/lib/meetings/testing-kinds'
import { sourceOf } from '@/lib/meetings/testing-source'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectOfficial } from '@/lib/pdf/testing-layout'
import { MinutesPdf } from './minutes'

const kinds = [
  {
    kind: 'committee',
    content: committeeContent(),
    subject: 'họp chi ủy tháng 9 năm 2022',
    number: 'Số 05-BB/CB',
    placeDate: 'An Thịnh, ngày 05 tháng 9 năm 2022',
    said: ['Có mặt: 03/03 chi ủy viên.', 'I- NỘI DUNG ĐƯA RA SINH HOẠT CHI BỘ'],
  },
  {
    kind: 'extraordinary',
    content: extraordinaryContent(),
    subject: 'hội nghị chi bộ bất thường tháng 9 năm 2022',
    number: 'Số 05-BB/CB',
    placeDate: 'An Thịnh, ngày 20 tháng 9 năm 2022',
    said: ['I- NỘI DUNG HỘI NGHỊ'],
  },
  {
    kind: 'congress',
    content: congressContent(),
    subject: 'đại hội chi bộ nhiệm kỳ 2022–2025',
    number: 'Số 05-BB/ĐH',
    placeDate: 'An Thịnh, ngày 12 tháng 6 năm 2022',
    said: ['III- BẦU CỬ', 'Không trúng cử', 'IV- KẾT LUẬN, BIỂU QUYẾT'],
  },
  {
    kind: 'thematic',
    content: combined2025(),
    subject: 'sinh hoạt chuyên đề quý IV năm 2025',
    number: 'Số 05-BB/CB',
    placeDate: 'An Thịnh, ngày 05 tháng 11 năm 2025',
    said: [
      'I- SINH HOẠT CHUYÊN ĐỀ',
      'Ý kiến về chuyên đề:',
      'Phân công hoàn thiện, thực hiện chuyên đề (báo cáo tại kỳ sinh hoạt sau):',
    ],
  },
] as const

test.each(kinds)('$subject: đúng thể thức, đủ các phần của mẫu', async (given) => {
  const { kind, content, subject, number, placeDate, said } = given
  const sections = baseTemplates.find((each) => each.kind === kind)?.sections ?? []
  const month = `${content.opening.heldOn?.slice(0, 7)}-01`
  const source = sourceOf({ kind, content, sections, month })
  const paper = await readPaper(await printed(<MinutesPdf {...minutesPaper(source)} />))
  expectOfficial(paper, {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    number,
    placeDate,
    title: 'BIÊN BẢN',
    subject: [subject],
  })
  for (const words of said) expect(paper.text).toContain(words)
})
