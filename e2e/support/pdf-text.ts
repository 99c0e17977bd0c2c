import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Spaces differ from line to line of a justified text, so words are compared without them. */
export const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

/** All text of a finished PDF, page by page, without spaces. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const parts: string[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    parts.push(...items.map((item) => ('str' in item ? item.str : '')))
  }
  await file.destroy()
  return squeezed(parts.join(''))
}

/** What stands at the head of each further page: its number and code, in the middle of a sentence that goes over. */
const HEAD = /\dMãtracứu:[\w-]+?localhost:\d+\/verify/g

/** Those that the text of a paper does not carry. */
export const missing = (text: string, sentences: readonly string[]) => {
  const running = text.replace(HEAD, '')
  return sentences.filter((each) => !running.includes(squeezed(each)))
}
