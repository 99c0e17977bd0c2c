import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { jpgOf } from '@/db/seed/kit/pictures'
import { withoutMetadata } from './metadata'
import { sizeOfJpg, sizeOfPng } from './pictures'

const PLACE = 'GPS 21.0285 105.8542 Telephone X'
const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
/** IFD0 with a maker first and the orientation second, in either order of bytes. */
function tiffOf(orientation: number, isLittle: boolean) {
  const tiff = Buffer.alloc(38)
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  tiff.write(isLittle ? 'II' : 'MM', 'latin1')
  short(42, 2)
  if (isLittle) tiff.writeUInt32LE(8, 4)
  else tiff.writeUInt32BE(8, 4)
  short(2, 8)
  short(0x010f, 10)
  short(0x0112, 22)
  short(3, 24)
  short(orientation, 30)
  return Buffer.concat([tiff, Buffer.from(PLACE)])
}
const exif = (tiff: Buffer) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]))
const plain = Buffer.from(jpgOf(1200, 1600))
const jpgWith = (...parts: Buffer[]) => Buffer.concat([plain.subarray(0, 2), ...parts, plain.subarray(2)])
const chunk = (type: string, body: Buffer) => {
  const named = Buffer.concat([Buffer.from(type), body])
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
  ends[0].writeUInt32BE(body.length)
  ends[1].writeUInt32BE(crc32(named))
  return Buffer.concat([ends[0], named, ends[1]])
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('JPG', () => {
  test('nơi chụp, máy chụp, ghi chú, phần sau cùng đều bỏ; hình giữ từng byte', () => {
    const told = Buffer.from(PLACE)
    const sent = Buffer.concat([
      jpgWith(
        exif(tiffOf(1, true)),
        segment(0xe1, told),
        segment(0xed, told),
        segment(0xe2, told),
        segment(0xfe, told),
      ),
      told,
    ])
    expect(Buffer.from(withoutMetadata(sent)).equals(plain)).toBe(true)
  })

  test.each([true, false])('chiều của ảnh giữ nguyên, thứ tự byte nhỏ trước: %s', (isLittle) => {
    const once = withoutMetadata(jpgWith(exif(tiffOf(6, isLittle))))
    expect(text(once)).not.toContain('GPS')
    expect(once[31]).toBe(6)
    expect(sizeOfJpg(once)).toEqual({ width: 1200, height: 1600 })
    expect(Buffer.from(withoutMetadata(once)).equals(Buffer.from(once))).toBe(true)
  })

  test('màu giữ nguyên: JFIF, ICC, Adobe', () => {
    const icc = segment(0xe2, Buffer.from('ICC_PROFILE\0màu'))
    const sent = jpgWith(icc, segment(0xee, Buffer.from('Adobe')))
    expect(Buffer.from(withoutMetadata(sent)).equals(sent)).toBe(true)
  })

  test('EXIF hỏng thì bỏ, không lỗi', () => {
    for (const broken of ['', 'II', 'MM\0*\xff\xff\xff\xff'])
      expect(Buffer.from(withoutMetadata(jpgWith(exif(Buffer.from(broken, 'latin1'))))).equals(plain)).toBe(
        true,
      )
  })
})

test('PNG: phần kể lại bỏ, chiều giữ, hình giữ từng byte', () => {
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const size = Buffer.from([0, 0, 4, 0, 0, 0, 3, 0, 8, 0, 0, 0, 0])
  const shown = [chunk('IHDR', size), chunk('IDAT', Buffer.from('hình')), chunk('IEND', Buffer.alloc(0))]
  const whole = (...parts: Buffer[]) =>
    Buffer.concat([head, ...shown.slice(0, 1), ...parts, ...shown.slice(1)])
  const sent = whole(
    chunk('eXIf', tiffOf(1, false)),
    chunk('tEXt', Buffer.from(PLACE)),
    chunk('tIME', Buffer.alloc(7)),
  )
  expect(Buffer.from(withoutMetadata(sent)).equals(whole())).toBe(true)
  const turned = withoutMetadata(whole(chunk('eXIf', tiffOf(8, true))))
  expect(text(turned)).not.toContain('GPS')
  expect(text(turned)).toContain('eXIf')
  expect(sizeOfPng(turned)).toEqual({ width: 1024, height: 768 })
})
