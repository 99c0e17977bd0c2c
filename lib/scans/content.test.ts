import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { jpgOf } from '@/db/seed/kit/pictures'
import { eveningMinutes } from '@/lib/meetings/pdf/evening.sample'
import { MinutesPdf } from '@/lib/meetings/pdf/minutes'
import { printed } from '@/lib/pdf/render'
import { thumbnailFrom, typeOfScan } from './content'

const pngOf = (width: number, height: number) => {
  const bytes = Buffer.alloc(70)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.write('IEND', 62, 'latin1')
  return new Uint8Array(bytes)
}
const pdf = (inside: string) => new Uint8Array(Buffer.from(`%PDF-1.7\n${inside}\ntrailer\n%%EOF\n`, 'latin1'))
const packed = (objects: string) =>
  `1 0 obj <</Type/ObjStm/Filter/FlateDecode>> stream\n${deflateSync(Buffer.from(objects)).toString('latin1')}\nendstream`

describe('nhận ảnh và PDF theo nội dung', () => {
  test('ảnh và bản quét thật', async () => {
    expect(typeOfScan(jpgOf(1200, 1600))).toBe('jpg')
    expect(typeOfScan(pngOf(1200, 1600))).toBe('png')
    expect(typeOfScan(pdf('1 0 obj <</Type/Catalog>>'))).toBe('pdf')
    expect(typeOfScan(await printed(MinutesPdf(eveningMinutes)))).toBe('pdf')
    expect(typeOfScan(pdf(packed('<</Type/Catalog>>')))).toBe('pdf')
  })

  test('cạnh ảnh: 300 và 12.000 được, ít hơn hoặc nhiều hơn thì không', () => {
    for (const size of [300, 12_000]) expect(typeOfScan(jpgOf(size, 1000))).toBe('jpg')
    for (const size of [0, 299, 12_001]) {
      expect(() => typeOfScan(jpgOf(size, 1000))).toThrow('quá nhỏ hoặc quá lớn')
      expect(() => typeOfScan(pngOf(1000, size))).toThrow('quá nhỏ hoặc quá lớn')
    }
  })

  test.each([
    ['trang web đổi tên', new TextEncoder().encode('<html><script>alert(1)</script>')],
    ['tệp chạy', Uint8Array.from([0x4d, 0x5a, 0x90, ...Array(200).fill(0)])],
    ['ảnh động', new TextEncoder().encode(`GIF89a${' '.repeat(200)}`)],
    ['ảnh vẽ', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['chỉ có đầu ảnh', Uint8Array.from([0xff, 0xd8, 0xff])],
    ['ảnh bị cắt', jpgOf(1200, 1600).slice(0, 120)],
    [
      'ảnh không có khung',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 8, ...Array(200).fill(1), 0xff, 0xd9]),
    ],
    ['đoạn dài bằng không', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, ...Array(200).fill(0xff)])],
    ['PNG bị cắt', pngOf(1200, 1600).slice(0, 40)],
    ['PDF bị cắt', new TextEncoder().encode('%PDF-1.7\n1 0 obj')],
    ['trang web trước PDF', new TextEncoder().encode('<script>1</script>%PDF-1.7 %%EOF')],
  ])('%s: không phải là ảnh', (_what, bytes) => {
    expect(() => typeOfScan(bytes)).toThrow('không phải là ảnh JPG, PNG hay PDF')
  })

  test.each([
    ['/JavaScript (app.alert(1))'],
    ['/J#61vaScript (app.alert(1))'],
    ['/S /Launch /F (cmd.exe)'],
    ['/EmbeddedFiles 3 0 R'],
    [packed('<</OpenAction <</S /JavaScript /JS (x)>>>>')],
    [packed('<</S /JavaScript>>').replace('/ObjStm', '/Obj#53tm')],
    ['1 0 obj <</Type/ObjStm>> stream\nnot packed\nendstream'],
    [packed('x'.repeat(5_000_000))],
    ['%stream\n1 0 obj <</S /JavaScript>> endobj\n%endstream'],
    ['% <<>> stream\n1 0 obj <</S /JavaScript>> endobj\n%endstream'],
    ['1 0 obj (<<>> stream\n) endobj 2 0 obj <</S /JavaScript>> endobj (\nendstream)'],
    ['1 0 obj (\\(<<>> stream\n) endobj 2 0 obj <</S /JavaScript>> endobj (\nendstream)'],
    ['1 0 obj <</Length 0>> stream\n\n2 0 obj <</S /JavaScript>> endobj\nendstream'],
    [packed('<</S /JavaScript>>').replace('>> stream', '>> %\nstream')],
  ])('PDF có chương trình: %#', (inside) => {
    expect(() => typeOfScan(pdf(inside))).toThrow('chương trình hoặc tệp đính kèm')
  })

  test('PDF đặt mật khẩu; chữ tình cờ trong ảnh của PDF thì không sao', () => {
    expect(() => typeOfScan(pdf('trailer <</Encrypt 5 0 R>>'))).toThrow('mật khẩu')
    expect(typeOfScan(pdf('2 0 obj <</Subtype/Image>> stream\n/JavaScript /Encrypt\nendstream'))).toBe('pdf')
  })

  test('chữ "stream" trong tên, trong ghi chú của một PDF thường thì không sao', () => {
    const info = '1 0 obj <</Title (Upstream \\) >> stream) /Producer (x)>> endobj % stream\n'
    expect(typeOfScan(pdf(`${info}2 0 obj <</Length 3>>\r\nstream\r\n/JS\r\nendstream endobj`))).toBe('pdf')
  })

  test('tệp dựng để làm chậm máy chủ được xét trong chốc lát', () => {
    const began = performance.now()
    for (const piece of [
      'stream\n',
      '(',
      '>>  ',
      '>> stream\n',
      '1 1 ',
      '/ObjStm ',
      'stream\nendstream',
      '#4a#53',
    ])
      expect(() => typeOfScan(pdf(piece.repeat(8_000_000 / piece.length)))).not.toThrow(TypeError)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('ảnh nhỏ kèm theo: chỉ nhận ảnh JPG nhỏ thật', () => {
    expect(thumbnailFrom(jpgOf(240, 320))).toBeDefined()
    expect(thumbnailFrom(jpgOf(401, 320))).toBeUndefined()
    expect(thumbnailFrom(new TextEncoder().encode('<script>'))).toBeUndefined()
    expect(thumbnailFrom(pngOf(240, 320))).toBeUndefined()
  })
})
