import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

export type Cut = 'regular' | 'bold' | 'italic' | 'boldItalic'

const cuts = {
  regular: { file: 'Tinos-Regular.ttf', fontWeight: 400, fontStyle: 'normal' },
  bold: { file: 'Tinos-Bold.ttf', fontWeight: 700, fontStyle: 'normal' },
  italic: { file: 'Tinos-Italic.ttf', fontWeight: 400, fontStyle: 'italic' },
  boldItalic: { file: 'Tinos-BoldItalic.ttf', fontWeight: 700, fontStyle: 'italic' },
} as const

const allCuts: Cut[] = ['regular', 'bold', 'italic', 'boldItalic']
const family = 'Tinos'

/** What to put into a style to get one cut of Tinos, the metric twin of Times New Roman. */
export const face = (cut: Cut) => ({
  fontFamily: family,
  fontWeight: cuts[cut].fontWeight,
  fontStyle: cuts[cut].fontStyle,
})

const fontFile = (cut: Cut) => join(process.cwd(), 'public', 'fonts', cuts[cut].file)

Font.register({
  family,
  fonts: allCuts.map((cut) => ({
    src: fontFile(cut),
    fontWeight: cuts[cut].fontWeight,
    fontStyle: cuts[cut].fontStyle,
  })),
})

/** Words are never hyphenated; `breaks.ts` says where a line may end. */
Font.registerHyphenationCallback((word) => [word])

/** The parts of a loaded font that setting text needs. */
export type LoadedFont = {
  unitsPerEm: number
  glyphForCodePoint: (codePoint: number) => { advanceWidth: number }
}

const space = 32

/**
 * How a run of text becomes letters. The files hold no shaping tables and text is composed before it gets here, so
 * letters simply stand side by side. The justifier would widen letters as well as spaces; it leaves marks alone, so
 * every letter but the first of a word is passed off as one, and only the space between words grows. And each
 * says which letter it is: a glyph that an earlier paper used only as a part of others (the a of à) does not know,
 * and the letter would be lost.
 */
function besideEachOther(font: LoadedFont) {
  const first = new Map<number, { advanceWidth: number }>()
  const inner = new Map<number, { advanceWidth: number }>()
  const glyphFor = (code: number, before: number) => {
    const isFirst = before === space || code === space
    const known = (isFirst ? first : inner).get(code)
    if (known) return known
    const glyph = Object.create(font.glyphForCodePoint(code), {
      isMark: { value: !isFirst },
      codePoints: { value: [code] },
    })
    ;(isFirst ? first : inner).set(code, glyph)
    return glyph
  }
  return (text: string) => {
    const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? space)
    const glyphs = codes.map((code, index) => glyphFor(code, codes[index - 1] ?? space))
    const positions = glyphs.map((glyph) => ({
      xAdvance: glyph.advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }))
    return { glyphs, positions, advanceWidth: positions.reduce((sum, each) => sum + each.xAdvance, 0) }
  }
}

function isLoaded(font: object | null | undefined): font is LoadedFont {
  return font != null && 'unitsPerEm' in font && 'glyphForCodePoint' in font
}

export function loaded(cut: Cut): LoadedFont {
  const font = Font.getFont(face(cut))?.data
  if (!isLoaded(font)) throw new Error(`The font is not loaded: ${cut}.`)
  return font
}

/** Reads the files, once per thread: text is measured while a paper is put together. */
async function load() {
  for (const cut of allCuts) {
    await Font.load(face(cut))
    const font = loaded(cut)
    Object.assign(font, { layout: besideEachOther(font) })
  }
}

let loading: Promise<void> | undefined

export function loadFonts(): Promise<void> {
  loading ??= load()
  return loading
}

/** Width of a text in points: the sum of its letters. */
export function widthOf(text: string, cut: Cut, size: number): number {
  const font = loaded(cut)
  const units = Array.from(
    text,
    (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? space).advanceWidth,
  )
  return (units.reduce((sum, unit) => sum + unit, 0) * size) / font.unitsPerEm
}
