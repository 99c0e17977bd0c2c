import type { SentFile } from '@/lib/core/sent-file'
import { withoutMarks } from '@/lib/papers/file-name'

const LONGEST = 100
/** What the file of a type may be called; the first is the usual one. */
const endings: Record<SentFile['type'], readonly string[]> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
}

const split = (name: string) => {
  const [, stem = name, ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? []
  return { stem, ending: ending.toLowerCase() }
}

/** Without folders, control signs, direction marks, and signs that some disks do not take. */
export function cleanName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
  const { stem, ending } = split(plain.replace(/[. ]+$/, ''))
  const short =
    stem
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, LONGEST)
      .trim() || 'tep'
  return ending ? `${short}.${ending.slice(0, 10)}` : short
}

/** The ending a name should have had, where it has another. */
export function endingWanted(name: string, type: SentFile['type']): string | undefined {
  return endings[type].includes(split(name).ending) ? undefined : endings[type][0]
}

/** Never shown within the portal: saved under its own name (RFC 6266, RFC 5987), or one without marks where that is not understood. */
export function savedAs(name: string): string {
  const { stem, ending } = split(name)
  const ascii = `${withoutMarks(stem).slice(0, LONGEST) || 'tep'}.${ending}`
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`
}
