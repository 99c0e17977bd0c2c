import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; text: string | Uint8Array; claims?: number; flags?: number; method?: number }

/** A zip as office programmes write it; `claims`, `flags`, `method`: what a hostile one says of itself. */
export function zipOf(parts: Part[], remark = ''): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, text, claims, flags = 0, method = 8 } of parts) {
    const whole = Buffer.from(text)
    const packed = method === 8 ? deflateRawSync(whole) : whole
    const named = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc32(whole), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims ?? whole.length, 18)
    common.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, named, packed])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, entry, named]))
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(remark.length, 16)
  return new Uint8Array(
    Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end, Buffer.from(remark)]),
  )
}

const MAIN = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
} as const
const OFFICE = 'application/vnd.openxmlformats-officedocument.'

/** The least a Word or Excel document consists of, and whatever else is put into it. */
export function officeOf(type: keyof typeof MAIN, more: Part[] = [], content: string = MAIN[type][1]) {
  const [part] = MAIN[type]
  const contents = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${OFFICE}${content}"/></Types>`
  return zipOf([
    { name: '[Content_Types].xml', text: contents },
    {
      name: '_rels/.rels',
      text: `<Relationships><Relationship Id="r1" Type="${OFFICE}officeDocument" Target="${part}"/></Relationships>`,
    },
    { name: part, text: '<document>Chi bộ đề nghị</document>' },
    ...more,
  ])
}

/** A relationship of a document to something outside of it. */
export const outside = (type: string, target: string) => ({
  name: 'word/_rels/document.xml.rels',
  text: `<Relationships><Relationship Id="r9" Type="http://x/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
})
