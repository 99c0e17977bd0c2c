/** A tag of XML as its own reader sees it: without its prefix, and with the words of this tag alone. */
export type Tag = { name: string; words: ReadonlyMap<string, string> }

const NAME = String.raw`[A-Za-z_][\w.-]*`
const WORD = String.raw`\s+((?:${NAME}:)?${NAME})\s*=\s*("[^"<]*"|'[^'<]*')`
const TAG = new RegExp(String.raw`<(/?)(?:${NAME}:)?(${NAME})((?:${WORD}){0,40})\s*/?>[^<]*`, 'y')
const BEGINNING =
  /^(<\?xml\s+version=["']1\.0["'](\s+encoding=["']utf-8["'])?(\s+standalone=["']\w+["'])?\s*\?>)?\s*/i

const WORDS = new RegExp(WORD, 'g')

/** Comments, kinds declared, text taken literally, letters written by number: office programmes write none of them. */
const ODD = /<!|&(?!(amp|lt|gt|quot|apos);)/

const plain: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const read = (text: string) => text.replace(/&(\w+);/g, (_, name: string) => plain[name] ?? '')

function wordsOf(text: string) {
  const all = [...text.matchAll(WORDS)]
  const words = new Map(all.map(([, name = '', value = '']) => [name, read(value.slice(1, -1))]))
  return words.size === all.length ? words : undefined
}

/** The tags of a part as office programmes write it: UTF-8, from the first character on; nothing where it is not so. */
export function tagsOf(bytes: Buffer): Tag[] | undefined {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const [beginning = ''] = text.match(BEGINNING) ?? []
  if (ODD.test(text) || text.includes('\0')) return undefined
  const tags: Tag[] = []
  TAG.lastIndex = beginning.length
  while (TAG.lastIndex < text.length) {
    const found = TAG.exec(text)
    const words = found && wordsOf(found[3] ?? '')
    if (!words) return undefined
    if (found[1] === '') tags.push({ name: found[2] ?? '', words })
  }
  return tags.length > 0 ? tags : undefined
}
