import { expect, test } from 'vitest'
import { id, optionalText, personName, text } from './fields'
import { searched } from './search'

test.each([7, '7', 2_147_483_647])('%s là số của một dòng', (written) => {
  expect(id().parse(written)).toBe(Number(written))
})

test.each([
  '1e1',
  '7.0',
  '07',
  ' 7',
  '+7',
  '0x7',
  '７',
  '',
  '0',
  -7,
  7.5,
  '2147483648',
  true,
  null,
  undefined,
])('%s không là số của dòng nào', (written) => {
  const { error } = id().safeParse(written)
  expect(error?.issues.map(({ message }) => message)).toEqual(['Không tìm thấy nội dung này.'])
})

test('dấu không nhìn thấy khi chép từ Zalo, Word không làm tên thành tên khác', () => {
  const pasted = '\ufeffLê\u200b Công\u00a0Rạ\u00adng\u200f'
  expect(text().parse(pasted)).toBe('Lê Công Rạng')
  expect(optionalText().parse('\u200b')).toBe('')
  expect(searched().parse(pasted)).toBe('Lê Công Rạng')
})

test('nửa hình vẽ do xóa dở bị từ chối, hình vẽ nguyên vẹn thì nhận', () => {
  expect(text().safeParse('Nhất trí \ud83d').success).toBe(false)
  expect(text().parse('Nhất trí \ud83d\udc4d')).toBe('Nhất trí 👍')
})

test('họ tên gõ toàn chữ thường hoặc toàn chữ hoa: viết hoa đầu mỗi chữ; đã có hoa có thường thì giữ', () => {
  expect(personName().parse('lê thị hoài thương')).toBe('Lê Thị Hoài Thương')
  expect(personName().parse('ĐỖ  ÁI Y-ĐÔN')).toBe('Đỗ Ái Y-Đôn')
  expect(personName().parse("h'nhung niê")).toBe("H'Nhung Niê")
  for (const kept of ['Nguyễn Thị Hằng', 'Lò văn Ơn', 'Y Ngông NIÊ'])
    expect(personName().parse(kept)).toBe(kept)
})

test('dấu đảo chiều chữ bị từ chối', () => {
  expect(text().safeParse('Lê \u202eCông').success).toBe(false)
})
