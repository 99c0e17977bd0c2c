import { describe, expect, test } from 'vitest'
import { jpgOf } from '@/db/seed/kit/pictures'
import { pngOf } from '@/db/seed/kit/png'
import { excelBytes } from '@/lib/excel/book'
import { eveningMinutes } from '@/lib/meetings/pdf/evening.sample'
import { MinutesPdf } from '@/lib/meetings/pdf/minutes'
import { printed } from '@/lib/pdf/render'
import { checkFiles } from './check'
import { typeOfFile } from './content'
import { cleanName, savedAs } from './name'
import { officeOf, outside, zipOf } from './testing'

const text = (words: string) => new TextEncoder().encode(words)
const pdf = (inside: string) => text(`%PDF-1.7\n${inside}\ntrailer\n%%EOF\n`)
const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])

describe('nhận tệp theo nội dung', () => {
  test('năm loại được nhận, cả tệp thật', async () => {
    expect(await typeOfFile(await printed(MinutesPdf(eveningMinutes)))).toEqual({ type: 'pdf' })
    expect(await typeOfFile(jpgOf(1200, 1600))).toEqual({ type: 'jpg' })
    expect(await typeOfFile(pngOf(40, 20, () => 200))).toEqual({ type: 'png' })
    expect(await typeOfFile(officeOf('docx'))).toEqual({ type: 'docx' })
    expect(await typeOfFile(officeOf('xlsx'))).toEqual({ type: 'xlsx' })
    const sheet = { name: 'Tổng hợp', heads: ['Chi bộ'], rows: [['Đông Hạ']] }
    expect(await typeOfFile(await excelBytes([sheet]))).toEqual({ type: 'xlsx' })
  })

  test('liên kết bấm được, mẫu trên máy của người soạn thì không sao', async () => {
    for (const link of [
      outside('hyperlink', 'https://dangcongsan.vn'),
      outside('attachedTemplate', 'file:///C:\\Users\\a\\mau.dotx'),
    ])
      expect(await typeOfFile(officeOf('docx', [link]))).toEqual({ type: 'docx' })
  })

  test('thẻ có tiền tố, dấu & trong địa chỉ: Word, Excel vẫn viết như vậy', async () => {
    const text = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<p:Relationships xmlns:p='x'>
      <p:Relationship Id="r1" Type="http://x/hyperlink" Target="https://x/?a=1&amp;b=2" TargetMode="External"></p:Relationship></p:Relationships>`
    expect(await typeOfFile(officeOf('docx', [{ name: 'word/_rels/a.xml.rels', text }]))).toEqual({
      type: 'docx',
    })
  })

  /** What asks for a template from elsewhere, its tag left open. */
  const fetched = '<Relationship Type="x/attachedTemplate" Target="https://x/a.dotm" TargetMode="External"'
  const vba = { name: 'word/vbaProject.bin', text: 'x' }
  const big = { name: 'word/media/a.bmp', text: Buffer.alloc(15_000_000) }
  const many = Array.from({ length: 1_000 }, (_, at) => ({ name: `word/${at}.xml`, text: '<a/>' }))
  test.each<[string, Uint8Array, string]>([
    ['tệp chạy đổi tên', Uint8Array.from([0x4d, 0x5a, 0x90, ...Array(200).fill(0)]), 'unreadable'],
    ['trang web', text('<html><script>alert(1)</script>'), 'unreadable'],
    ['trang web đứng trước PDF', text('<script>1</script>%PDF-1.7 %%EOF'), 'unreadable'],
    ['ảnh vẽ SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unreadable'],
    ['PDF bị cắt', text('%PDF-1.7\n1 0 obj'), 'unreadable'],
    ['PDF có chương trình', pdf('/S /JavaScript'), 'activePdf'],
    ['PDF có mật khẩu', pdf('trailer <</Encrypt 5 0 R>>'), 'lockedPdf'],
    ['ảnh bị cắt', jpgOf(1200, 1600).slice(0, 120), 'unreadable'],
    ['ảnh quá dài', jpgOf(1200, 12_001), 'oddSize'],
    ['ảnh HEIC', text('\0\0\0\u0018ftypheic....'), 'heic'],
    ['Word kiểu cũ hoặc có mật khẩu', compound, 'oldOffice'],
    ['tệp nén thường', zipOf([{ name: 'a.txt', text: 'a' }]), 'unreadable'],
    ['tệp nén rỗng', zipOf([]), 'unreadable'],
    ['Word bị cắt', officeOf('docx').slice(0, -30), 'unreadable'],
    ['Word có đuôi thừa', Uint8Array.from([...officeOf('docx'), 1, 2, 3]), 'unreadable'],
    ['Word có macro', officeOf('docx', [vba]), 'activeOffice'],
    [
      'Word kiểu docm đổi tên',
      officeOf('docx', [], 'macroEnabled.main+xml wordprocessingml.document.main+xml'),
      'activeOffice',
    ],
    [
      'Word nhúng tệp chạy',
      officeOf('docx', [{ name: 'word/embeddings/a.exe', text: 'MZ' }]),
      'activeOffice',
    ],
    [
      'Word nhúng đối tượng',
      officeOf('docx', [{ name: 'word/embeddings/oleObject1.bin', text: 'x' }]),
      'activeOffice',
    ],
    [
      'Word lấy mẫu từ nơi khác',
      officeOf('docx', [outside('attachedTemplate', 'https://x/a.dotm')]),
      'activeOffice',
    ],
    ...(
      [
        ['lời chú thích sau thẻ', [`${fetched}/><!-- Type="x/hyperlink" -->`], 'unreadable'],
        ['khai báo kiểu tài liệu', ['<!DOCTYPE a [<!ENTITY e "External">]>', `${fetched}/>`], 'unreadable'],
        ['chữ viết bằng mã số', [fetched.replace('External', '&#69;xternal'), '/>'], 'unreadable'],
        ['chữ viết bằng tên lạ', [fetched.replace('External', '&e;'), '/>'], 'unreadable'],
        ['dấu lớn hơn trong ô', [fetched, ' Id=">"/><a Type="x/hyperlink"/>'], 'activeOffice'],
        ['chữ đứng ngoài thẻ', [fetched, '/>Type="x/hyperlink"'], 'activeOffice'],
        ['tiền tố của thẻ', [fetched.replace('<', '<p:'), '/>'], 'activeOffice'],
        ['tiền tố của ô', [fetched, ' p:Type="x/hyperlink"/>'], 'activeOffice'],
        ['hai ô một tên', [fetched, ' TargetMode="Internal"/>'], 'unreadable'],
        ['thẻ không đóng', [fetched], 'unreadable'],
        ['bảng mã khác', ['<?xml version="1.0" encoding="UTF-7"?>', fetched, '/>'], 'unreadable'],
      ] as const
    ).map(([what, text, fault]): [string, Uint8Array, string] => [
      `Word lấy mẫu từ nơi khác, giấu bằng ${what}`,
      officeOf('docx', [{ name: 'word/_rels/a.xml.rels', text: text.join('') }]),
      fault,
    ]),
    [
      'danh mục có lời chú thích',
      zipOf([
        { name: '[Content_Types].xml', text: '<Types><!-- wordprocessingml.document.main+xml --></Types>' },
      ]),
      'unreadable',
    ],
    [
      'danh mục giấu chữ bằng mã số',
      officeOf('docx', [], 'wordprocessingml.document.main+xml"/><Override ContentType="m&#97;croEnabled'),
      'unreadable',
    ],
    [
      'danh mục gọi một phần khác là phần chính',
      officeOf(
        'docx',
        [],
        'x+xml"/><Override PartName="/a.xml" ContentType="wordprocessingml.document.main+xml',
      ),
      'unreadable',
    ],
    ['Word thiếu phần chính', officeOf('docx', [], 'spreadsheetml.sheet.main+xml'), 'unreadable'],
    [
      'danh mục không phải UTF-8',
      zipOf([{ name: '[Content_Types].xml', text: Buffer.from('<Types/>', 'utf16le') }]),
      'unreadable',
    ],
    ['bom nén: lớn khi mở', officeOf('docx', [big, { ...big, name: 'word/media/b.bmp' }]), 'hugeOffice'],
    ['bom nén: gấp trăm lần', officeOf('docx', [{ ...big, text: Buffer.alloc(5_000_000) }]), 'hugeOffice'],
    ['bom nén: nói nhỏ hơn thật', officeOf('docx', [{ ...big, claims: 10 }]), 'unreadable'],
    [
      'rất nhiều thẻ',
      officeOf('docx', [{ name: 'a.rels', text: '<a/>'.repeat(600_000), method: 0 }]),
      'hugeOffice',
    ],
    [
      'bom nén: nói lớn hơn thật',
      officeOf('docx', [{ name: 'word/a.xml', text: 'a', claims: 90 }]),
      'unreadable',
    ],
    ['quá nhiều phần', officeOf('docx', many), 'unreadable'],
    ['phần có mật khẩu', officeOf('docx', [{ name: 'word/a.xml', text: 'a', flags: 1 }]), 'unreadable'],
    ['cách nén lạ', officeOf('docx', [{ name: 'word/a.xml', text: 'a', method: 12 }]), 'unreadable'],
    ['phần ra ngoài thư mục', officeOf('docx', [{ name: '../../a.xml', text: 'a' }]), 'unreadable'],
    ['hai phần một tên', officeOf('docx', [{ name: 'WORD/document.xml', text: 'a' }]), 'unreadable'],
  ])('%s', async (_what, bytes, fault) => {
    expect(await typeOfFile(bytes)).toEqual({ fault })
  })

  test('hai phần nằm chồng lên nhau: không nhận', async () => {
    const bytes = Buffer.from(officeOf('docx'))
    const last = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'))
    const first = bytes.indexOf(Buffer.from('PK\u0001\u0002'))
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), last + 42)
    expect(await typeOfFile(bytes)).toEqual({ fault: 'unreadable' })
  })

  test('tệp dựng để làm chậm máy chủ được xét trong chốc lát', async () => {
    const began = performance.now()
    for (const piece of ['PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006'])
      await typeOfFile(text(`PK\u0003\u0004${piece.repeat(2_000_000)}`))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('tên tệp', () => {
  test.each([
    ['../../etc/mật khẩu.pdf', 'mật khẩu.pdf'],
    ['C:\\Users\\Lan\\Ảnh kênh.jpg', 'Ảnh kênh.jpg'],
    ['a\0b\u202egpj.exe.pdf', 'abgpj.exe.pdf'],
    ['"><script>.pdf', '---script-.pdf'],
    ['.pdf', 'tep.pdf'],
    ['  báo\ncáo  .PDF ', 'báo cáo.pdf'],
    [`${'á'.repeat(300)}.docx`, `${'á'.repeat(100)}.docx`],
    ['khong-duoi', 'khong-duoi'],
  ])('%j', (sent, clean) => {
    expect(cleanName(sent)).toBe(clean)
  })

  test('tên khi tải về: có dấu cho trình duyệt mới, không dấu cho trình duyệt cũ', () => {
    expect(savedAs("Ảnh kênh (N4)'.jpg")).toBe(
      `attachment; filename="anh-kenh-n4.jpg"; filename*=UTF-8''%E1%BA%A2nh%20k%C3%AAnh%20%28N4%29%27.jpg`,
    )
  })
})

describe('tệp của một biểu mẫu', () => {
  const limits = { largestMb: 1, most: 2 }
  const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name)
  const problemOf = async (...files: File[]) => (await checkFiles(files, limits)).problems

  test('đuôi tên phải đúng nội dung', async () => {
    expect(await problemOf(file('a.exe', jpgOf(300, 300)))).toEqual([
      'Tệp “a.exe”: nội dung là ảnh JPG nên tên tệp phải có đuôi .jpg. Đồng chí đổi tên hoặc lưu lại tệp.',
    ])
    expect(await problemOf(file('a.docm', officeOf('docx')))).toHaveLength(1)
    expect(await problemOf(file('a.JPEG', jpgOf(300, 300)), file('b.docx', officeOf('docx')))).toEqual([])
  })

  test('vừa đủ lớn thì nhận, hơn một byte thì không; quá số tệp thì không', async () => {
    const sized = (size: number) => {
      const bytes = new Uint8Array(size)
      bytes.set(jpgOf(300, 300).slice(0, -2))
      bytes.set([0xff, 0xd9], size - 2)
      return file('a.jpg', bytes)
    }
    expect(await problemOf(sized(1_000_000))).toEqual([])
    expect((await problemOf(sized(1_000_001)))[0]).toContain('lớn hơn 1 MB')
    const [one, two, three] = [1, 2, 3].map((at) => file(`${at}.jpg`, jpgOf(300, 300, at)))
    if (one && two && three) {
      expect(await problemOf(one, two)).toEqual([])
      expect((await problemOf(one, two, three))[0]).toContain('không quá 2 tệp')
    }
    expect((await problemOf(file('a.pdf', new Uint8Array())))[0]).toContain('không có nội dung')
  })

  test('một tệp hỏng thì không tệp nào được nhận; một tệp chọn hai lần chỉ tính một', async () => {
    const good = file('a.jpg', jpgOf(300, 300))
    expect((await checkFiles([good, file('b.pdf', text('x'))], limits)).problems).toHaveLength(1)
    expect((await checkFiles([good, file('c.jpg', jpgOf(300, 300))], limits)).files).toHaveLength(1)
  })
})
