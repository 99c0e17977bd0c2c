import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Box, boxesOf, type Stroke, strokesOf } from './testing-strokes'

const toMm = (points: number) => (points * 25.4) / 72

/** One run of text as it stands on the finished page: millimetres from the left and top edge, type size in points. */
export type Item = {
  text: string
  size: number
  font: 'Regular' | 'Bold' | 'Italic' | 'BoldItalic' | 'foreign'
  left: number
  right: number
  baseline: number
}

export type SheetOfPaper = {
  width: number
  height: number
  items: Item[]
  strokes: Stroke[]
  boxes: Box[]
}

export type Finished = { sheets: SheetOfPaper[]; text: string; about: Record<string, unknown> }

async function itemsOf(page: PDFPageProxy, height: number): Promise<Item[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number)
    const name = String(page.commonObjs.get(item.fontName).name)
    const font = /Tinos-(Regular|BoldItalic|Bold|Italic)$/.exec(name)?.[1]
    return {
      text: item.str,
      size: Math.round(size * 100) / 100,
      font: isCut(font) ? font : 'foreign',
      left: toMm(x),
      right: toMm(x + item.width),
      baseline: toMm(height - y),
    }
  })
}

const cuts = ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const
const isCut = (name: string | undefined): name is (typeof cuts)[number] => cuts.some((cut) => cut === name)

/** Reads a finished PDF back: what stands where, in which type, and every line drawn. */
export async function readPaper(bytes: Uint8Array): Promise<Finished> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const sheets: SheetOfPaper[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const commands = await page.getOperatorList()
    sheets.push({
      width: toMm(width),
      height: toMm(height),
      strokes: strokesOf(commands, height),
      boxes: boxesOf(commands, height),
      items: await itemsOf(page, height),
    })
  }
  const { info } = await file.getMetadata()
  await file.destroy()
  return { sheets, about: { ...info }, text: textOf(sheets) }
}

/** Items that share a baseline, from left to right. */
export type Line = { text: string; left: number; right: number; baseline: number; items: Item[] }

export function linesOf(sheet: SheetOfPaper): Line[] {
  const rows: Item[][] = []
  for (const item of [...sheet.items].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].baseline - item.baseline) < 0.1) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => {
    const items = row.sort((a, b) => a.left - b.left)
    return {
      items,
      text: items.map((item) => item.text.trim()).join(' '),
      left: Math.min(...items.map((item) => item.left)),
      right: Math.max(...items.map((item) => item.right)),
      baseline: row[0]?.baseline ?? 0,
    }
  })
}

const isPageNumber = ({ text, baseline }: Item) => baseline < 20 && /^\d+$/.test(text)
/** Mã tra cứu: small, below the text block. */
export const isVerifyMark = ({ size, baseline }: Item, { height }: SheetOfPaper) =>
  size === 8 && baseline > height - 20

/** The words of all pages but their numbers and codes, single spaces between them. */
const textOf = (sheets: SheetOfPaper[]) =>
  sheets
    .flatMap((sheet) =>
      sheet.items
        .filter((item) => !isPageNumber(item) && !isVerifyMark(item, sheet))
        .map((item) => item.text),
    )
    .join(' ')
    .replace(/\s+/g, ' ')

export function lastSheet({ sheets }: Finished): SheetOfPaper {
  const sheet = sheets.at(-1)
  if (!sheet) throw new Error('The file has no page.')
  return sheet
}

/** The item that says exactly this. */
export function find(sheet: SheetOfPaper | undefined, text: string): Item {
  const item = sheet?.items.find((each) => each.text.trim() === text)
  if (!item) throw new Error(`Not on this page: ${text}`)
  return item
}

export const centre = (box: { left: number; right: number }) => (box.left + box.right) / 2
