import { expect, test } from 'vitest'
import { regularSections } from '@/db/seed/base/templates'
import {
  assertCanPlan,
  closesAfter,
  contentsOf,
  firstAgenda,
  firstInvited,
  missingFrom,
  totalMinutes,
  withKeys,
  withMissing,
} from './rules'

const known = {
  kind: 'regular' as const,
  sections: regularSections,
  chair: 'Đào Xuân Thạch',
  recorder: '',
  occasion: null as string | null,
  topic: 'Nêu gương',
  preparer: 'Lê Công Rạng',
  answers: 0,
  tasks: 0,
  directives: [] as { number: string; title: string }[],
  superiorWord: 'huyện',
}
const titles = (given: object = {}) => firstAgenda({ ...known, ...given }).map(({ title }) => title)

test('theo mẫu, theo thứ tự; chỉ có mục trả lời kiến nghị khi có trả lời chờ thông báo', () => {
  expect(titles()[0]).toBe('Mở đầu')
  expect(titles()).not.toContain('Đại biểu dự')
  expect(titles()).toContain('Phản ánh, góp ý với huyện')
  expect(titles().join()).not.toContain('kết quả trả lời')
  expect(titles({ answers: 2 }).join()).toContain('kết quả trả lời (02 nội dung)')
  expect(titles({ tasks: 3 })).toContain('Đánh giá tháng trước (03 nhiệm vụ phải báo cáo)')
})

test('nội dung thêm đứng trước phần kết thúc; không có phần ấy thì đứng cuối', () => {
  const lines = firstAgenda(known)
  const at = closesAfter(lines, known.sections)
  expect(lines.slice(at).map(({ title }) => title)).toEqual([
    'Kết luận của chủ trì',
    'Biểu quyết, nghị quyết',
    'Tự chấm điểm',
    'Thông qua biên bản, kết thúc',
  ])
  expect(closesAfter(lines.slice(0, at), known.sections)).toBe(at)
  expect(closesAfter([], known.sections)).toBe(0)
})

test('trả lời đến sau khi đã lưu: nói rõ chưa có gì, thêm đúng chỗ, giữ nguyên những gì chi bộ đã sửa', () => {
  const saved = firstAgenda(known).map((line) => ({ ...line, minutes: 5 }))
  expect(missingFrom(saved, known)).toEqual([])
  const now = { ...known, answers: 1 }
  expect(missingFrom(saved, now)).toHaveLength(1)
  const added = withMissing(saved, now)
  expect(added.map(({ title }) => title)).toEqual(titles({ answers: 1 }))
  expect(missingFrom(added, now)).toEqual([])
  const spoken = added.map((line) => ({ ...line, presenter: 'Lê Công Rạng', minutes: 7 }))
  const more = withMissing(spoken, { ...known, answers: 3 })
  expect(more).toHaveLength(spoken.length)
  expect(more.find(({ title }) => title.includes('(03 nội dung)'))).toMatchObject({
    presenter: 'Lê Công Rạng',
    minutes: 7,
  })
  const own = [{ title: 'Nội dung khác', presenter: '', minutes: null }]
  expect(withMissing(own, now).at(-1)?.title).toContain('kết quả trả lời')
})

test('văn bản cần quán triệt: dòng riêng ngay sau phần văn bản; đến muộn thì thêm trước phần sau, không lặp', () => {
  const told = (title: string, number: string) => ({ title: `${title} số ${number}`, number })
  const first = { ...known, directives: [told('Quán triệt Nghị quyết', '24-NQ/HU')] }
  const drawn = titles(first)
  const at = drawn.indexOf('Quán triệt Nghị quyết số 24-NQ/HU')
  expect(drawn[at - 1]).toBe(regularSections.find(({ key }) => key === 'documents')?.title)
  const saved = firstAgenda(first).map((line) => ({ ...line, minutes: 5 }))
  expect(missingFrom(saved, first)).toEqual([])
  const now = { ...known, directives: [...first.directives, told('Quán triệt Hướng dẫn', '02-HD/ĐU')] }
  expect(missingFrom(saved, now).map(({ title }) => title)).toEqual(['Quán triệt Hướng dẫn số 02-HD/ĐU'])
  const added = withMissing(saved, now)
  expect(added.map(({ title }) => title)).toEqual(titles(now))
  expect(added.map(({ minutes }) => minutes).filter((each) => each === null)).toHaveLength(1)
  const reworded = added.map((line) => ({
    ...line,
    title: line.title.replace('Quán triệt', 'Nghe phổ biến').replace('02-HD', '02 – HD'),
  }))
  expect(missingFrom(reworded, now), 'chi bộ sửa lời, số còn đó').toEqual([])
  const others = added.map((line) => ({ ...line, title: line.title.replace('24-NQ', '124-NQ') }))
  expect(missingFrom(others, now), 'văn bản khác').toHaveLength(1)
})

test('ai thực hiện: chủ trì, thư ký, người chuẩn bị chuyên đề, mọi đảng viên', () => {
  const by = Object.fromEntries(firstAgenda(known).map(({ title, presenter }) => [title, presenter]))
  expect(by['Mở đầu']).toBe('Đào Xuân Thạch')
  expect(by['Điểm danh']).toBe('Thư ký')
  expect(by['Thảo luận, ý kiến cấp trên dự']).toBe('Đảng viên')
  expect(Object.entries(by).find(([title]) => title.endsWith(': Nêu gương'))?.[1]).toBe('Lê Công Rạng')
  expect(firstInvited('committee')).toContain('chi ủy viên')
})

test('đổi tên phần của mẫu sau khi lưu: giấy mời vẫn không kể bước chung; dòng đặt lời khác là nội dung riêng', () => {
  const line = (title: string) => ({ title, presenter: '', minutes: null })
  const lines = withKeys(['Mở đầu', 'Điểm danh', 'Bàn hiến đất'].map(line), [], regularSections)
  const renamed = regularSections.map((section) =>
    section.key === 'opening' ? { ...section, title: 'Khai mạc' } : section,
  )
  const named = (given: typeof lines) => contentsOf(given, renamed).map(({ title }) => title)
  expect(named(lines)).toEqual(['Bàn hiến đất'])
  const again = lines.map(({ title }) => line(title))
  expect(named(withKeys(again, lines, renamed)), 'lưu lại sau khi mẫu đổi tên').toEqual(['Bàn hiến đất'])
  expect(named(again), 'dòng cũ: theo tên').toEqual(['Mở đầu', 'Bàn hiến đất'])
  expect(named(withKeys([line('Mở đầu, nghe phổ biến')], lines, renamed))).toEqual(['Mở đầu, nghe phổ biến'])
})

test('chỉ soạn trước khi họp; cộng số phút', () => {
  for (const state of ['open', 'registered', 'confirmed']) expect(() => assertCanPlan(state)).not.toThrow()
  for (const state of ['held', 'notHeld']) expect(() => assertCanPlan(state)).toThrow()
  const line = { title: 'a', presenter: '' }
  expect(
    totalMinutes([
      { ...line, minutes: 5 },
      { ...line, minutes: null },
    ]),
  ).toBe(5)
})
