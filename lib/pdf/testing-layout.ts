import { expect } from 'vitest'
import { centre, type Finished, find, isVerifyMark, type Line, linesOf, type SheetOfPaper } from './testing'

/** What the layout rules ask, in millimetres and points; written out here, so that a changed measure is noticed. */
export type Expected = {
  isLandscape?: boolean
  superior?: string
  organisation?: string
  number?: string
  placeDate?: string
  title: string
  subject: string[]
  pitch?: number
  /** Mã tra cứu, on each page of a stored paper. */
  code?: string
}

const upright = { width: 210, height: 297, right: 195, leftCentre: 67.5, rightCentre: 150, centre: 112.5 }
const turned = { width: 297, height: 210, right: 282, leftCentre: 87.5, rightCentre: 213.5, centre: 156 }
const frameOf = ({ isLandscape }: Expected) => (isLandscape ? turned : upright)

export function near(actual: number, wanted: number, tolerance: number, what: string) {
  expect(Math.abs(actual - wanted), `${what}: ${actual.toFixed(2)}, asked ${wanted}`).toBeLessThanOrEqual(
    tolerance,
  )
}

const pt = (points: number) => (points * 25.4) / 72

/**
 * Paper and margins: top 20, bottom 20, left 30, right 15 mm; above the text only the page number and form code, below
 * it only the code to verify the paper by.
 */
export function expectMargins(paper: Finished, expected: Expected) {
  const frame = frameOf(expected)
  for (const [index, sheet] of paper.sheets.entries()) {
    near(sheet.width, frame.width, 0.2, 'paper width')
    near(sheet.height, frame.height, 0.2, 'paper height')
    const lines = linesOf({ ...sheet, items: sheet.items.filter((item) => !isVerifyMark(item, sheet)) })
    const text = lines.filter((line) => line.baseline > 20)
    near(
      Math.min(...text.map((line) => line.left), ...sheet.strokes.map((each) => each.x1)),
      30,
      0.3,
      'left edge',
    )
    const marks = [...text.map((line) => line.right), ...sheet.strokes.map((each) => each.x2)]
    expect(Math.max(...marks)).toBeLessThanOrEqual(frame.right + 0.3)
    const lowest = [...text.map((line) => line.baseline + pt(3)), ...sheet.strokes.map((each) => each.y2)]
    expect(Math.max(...lowest)).toBeLessThanOrEqual(frame.height - 20 + 0.3)
    const first = text[0]
    const startsWithLines = sheet.strokes.some((each) => each.y1 < (first?.baseline ?? 0) - 1)
    if (first && !startsWithLines) near(first.baseline, 24.4, 0.2, `first baseline of page ${index + 1}`)
    expectPageNumber(sheet, index + 1, frame.centre)
    expectVerifyMark(sheet, expected.code, frame)
  }
}

/** In the bottom margin on the right: 12 mm of code to scan, 3 mm below the text block, and two small lines beside it. */
function expectVerifyMark(sheet: SheetOfPaper, code: string | undefined, { right, height }: typeof upright) {
  const lines = sheet.items.filter((item) => isVerifyMark(item, sheet))
  expect(lines.map((item) => item.text)).toEqual(
    code ? [`Mã tra cứu: ${code}`, expect.stringMatching(/^[^/]+\/verify$/)] : [],
  )
  const squares = sheet.boxes.filter((box) => box.y2 > height - 20)
  expect(squares.length > 0, 'a code to scan').toBe(code !== undefined)
  if (!code) return
  near(Math.min(...squares.map((box) => box.x1)), right - 12, 0.1, 'left edge of the code')
  near(Math.max(...squares.map((box) => box.x2)), right, 0.1, 'right edge of the code')
  near(Math.min(...squares.map((box) => box.y1)), height - 17, 0.1, 'top of the code')
  near(Math.max(...squares.map((box) => box.y2)), height - 5, 0.1, 'foot of the code')
  for (const item of lines) near(item.right, right - 14, 0.1, `right edge of ${item.text}`)
  expect(Math.max(...lines.map((item) => item.baseline))).toBeLessThanOrEqual(height - 5)
}

/** Arabic, 14, centred on the text block, 10–12 mm from the top edge to the figure; none on page 1. */
function expectPageNumber(sheet: SheetOfPaper, number: number, middle: number) {
  const above = sheet.items.filter((item) => item.baseline < 20 && /^\d+$/.test(item.text))
  expect(above.map((item) => item.text)).toEqual(number === 1 ? [] : [String(number)])
  const item = above[0]
  if (!item) return
  expect([item.size, item.font]).toEqual([14, 'Regular'])
  near(centre(item), middle, 0.5, 'centre of page number')
  near(item.baseline - pt(14 * 0.676), 10.2, 0.3, 'top of page number')
}

function expectLetterhead(sheet: SheetOfPaper, expected: Expected) {
  const { leftCentre, rightCentre } = frameOf(expected)
  const rows = [
    { text: expected.superior, size: 14, font: 'Regular', middle: leftCentre, baseline: 24.4 },
    { text: expected.organisation, size: 14, font: 'Bold', middle: leftCentre, baseline: 30.75 },
    { text: '*', size: 14, font: 'Regular', middle: leftCentre, baseline: 37.1 },
    { text: expected.number, size: 14, font: 'Regular', middle: leftCentre, baseline: 43.45 },
    { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15, font: 'Bold', middle: rightCentre, baseline: 24.4 },
    {
      text: expected.placeDate,
      size: 14,
      font: 'Italic',
      middle: rightCentre,
      baseline: expected.number ? 43.45 : 37.1,
    },
  ]
  for (const row of rows) {
    if (!row.text) continue
    const item = find(sheet, row.text)
    expect([row.text, item.size, item.font]).toEqual([row.text, row.size, row.font])
    near(centre(item), row.middle, 0.3, `centre of ${row.text}`)
    near(item.baseline, row.baseline, 0.25, `baseline of ${row.text}`)
  }
}

/** As long as the heading, 6 pt below its baseline, between 0.5 and 1 pt thick. */
function expectRule(sheet: SheetOfPaper) {
  const name = find(sheet, 'ĐẢNG CỘNG SẢN VIỆT NAM')
  const rule = sheet.strokes.find(
    (each) => Math.abs(each.y1 - name.baseline - pt(6)) < 0.2 && each.y1 === each.y2,
  )
  expect(rule, 'the rule below the heading').toBeDefined()
  if (!rule) return
  near(rule.x1, name.left, 0.15, 'left end of the rule')
  near(rule.x2, name.right, 0.15, 'right end of the rule')
  near(rule.thickness, 0.75, 0.25, 'thickness of the rule')
}

/** Tên loại 15–16 bold, trích yếu 14–15 bold, exactly five hyphens; each centred on the text block. */
function expectTitle(sheet: SheetOfPaper, expected: Expected) {
  const middle = frameOf(expected).centre
  const gap = expected.isLandscape ? 34 : expected.number ? 42 : 40
  const above = expected.number ? 43.45 : 37.1
  const title = find(sheet, expected.title)
  const hyphens = find(sheet, '-----')
  expect([title.size, title.font, hyphens.size, hyphens.font]).toEqual([16, 'Bold', 14, 'Regular'])
  near(title.baseline, above + pt(gap), 0.3, 'baseline of the title')
  for (const item of [title, hyphens]) near(centre(item), middle, 0.3, `centre of ${item.text}`)
  for (const [index, text] of expected.subject.entries()) {
    const item = find(sheet, text)
    expect([item.size, item.font]).toEqual([14, 'Bold'])
    near(centre(item), middle, 0.3, `centre of ${text}`)
    near(item.baseline, title.baseline + pt(18.7 + 18 * index), 0.2, `baseline of ${text}`)
  }
}

/** Letterhead, rule, title, margins and page numbers of an official paper. */
export function expectOfficial(paper: Finished, expected: Expected) {
  const [first] = paper.sheets
  expect(first).toBeDefined()
  if (!first) return
  expectLetterhead(first, expected)
  expectRule(first)
  expectTitle(first, expected)
  expectMargins(paper, expected)
  expect(paper.sheets.flatMap((sheet) => sheet.items).filter((item) => item.font === 'foreign')).toEqual([])
}

const isBody = (line: Line) =>
  line.items.every((item) => item.size === 14) && (Math.abs(line.left - 30) < 2 || isIndented(line))
const isIndented = (line: Line) => Math.abs(line.left - 40) < 3

/** Body 14 pt, justified, one pitch, 6 pt between paragraphs, first line 10 mm in. Returns the lines looked at. */
export function expectBody(paper: Finished, { pitch = 18, subject }: Expected): Line[] {
  const seen: Line[] = []
  for (const sheet of paper.sheets) {
    const start = Math.max(
      0,
      ...sheet.items.filter((item) => item.text === '-----').map((item) => item.baseline),
    )
    const lines = linesOf(sheet).filter((line) => line.baseline > Math.max(20, start + 1) && isBody(line))
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (isIndented(line)) near(line.left, 40, 0.3, `indent of “${line.text}”`)
      else near(line.left, 30, 0.3, `left edge of “${line.text}”`)
      if (!next || next.baseline - line.baseline > pt(pitch + 7)) continue
      const step = ((next.baseline - line.baseline) * 72) / 25.4
      if (isIndented(next)) near(step, pitch + 6, 0.1, `gap above “${next.text}”`)
      else {
        near(step, pitch, 0.1, `pitch above “${next.text}”`)
        near(line.right, 195, 0.3, `right edge of “${line.text}”`)
      }
    }
    seen.push(...lines)
  }
  expect(seen.length, `body lines of ${subject[0]}`).toBeGreaterThan(3)
  return seen
}

/** Captions and names on the last page: weight, centre of the column, and the four free lines. */
export function expectSignature(
  paper: Finished,
  signer: { captions: [text: string, font: 'Bold' | 'Regular'][]; name: string; middle: number },
) {
  const sheet = paper.sheets.at(-1)
  const captions = signer.captions.map(([text, font]) => {
    const item = find(sheet, text)
    expect([text, item.size, item.font]).toEqual([text, 14, font])
    near(centre(item), signer.middle, 0.3, `centre of ${text}`)
    return item
  })
  const name = find(sheet, signer.name)
  expect([name.size, name.font]).toEqual([14, 'Bold'])
  near(centre(name), signer.middle, 0.3, `centre of ${signer.name}`)
  return { name, last: captions.at(-1), first: captions[0] }
}

/** Lines 0.5 pt, the outer ones on the text edges. */
export function expectTableEdges(sheet: SheetOfPaper | undefined, right = 195) {
  const lines = (sheet?.strokes ?? []).filter((each) => each.thickness === 0.5)
  near(Math.min(...lines.map((each) => each.x1)), 30, 0.3, 'left edge of the table')
  near(Math.max(...lines.map((each) => each.x2)), right, 0.3, 'right edge of the table')
}
