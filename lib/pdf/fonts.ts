import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

export type Cut = 'regular' | 'bold' | 'italic' | 'boldItalic'

const cuts = {
  regular: { file: 'Tinos-Regular.ttf', fontWeight: 400, fontStyle: 'normal' },
  bold: { file: 'Tinos-Bold.ttf', fontWeight: 700, fontStyle: 'normal' },
  italic: { file: 'Tinos-Italic.ttf', fontWeight: 400, fontStyle: 'italic' },
  boldItalic: { file: 'Tinos-BoldItalic.ttf', fontWeight: 700, fontStyle: 'italic' },
} as const

const family = 'Tinos'

/** What to put into a style to get one cut of Tinos, the metric twin of Times New Roman. */
export const face = (cut: Cut) => ({
  fontFamily: family,
  fontWeight: cuts[cut].fontWeight,
  fontStyle: cuts[cut].fontStyle,
})

export const fontFile = (cut: Cut) => join(process.cwd(), 'public', 'fonts', cuts[cut].file)

Font.register({
  family,
  fonts: (Object.keys(cuts) as Cut[]).map((cut) => ({
    src: fontFile(cut),
    fontWeight: cuts[cut].fontWeight,
    fontStyle: cuts[cut].fontStyle,
  })),
})

/** Words are never hyphenated; `breaks.ts` says where a line may end. */
Font.registerHyphenationCallback((word) => [word])

/** Text is measured while the paper is put together, so the files are read before. Once per thread. */
export async function loadFonts() {
  await Promise.all((Object.keys(cuts) as Cut[]).map((cut) => Font.load(face(cut))))
}

/** Width of a text in points; the files hold no kerning, so it is the sum of the letters. */
export function widthOf(text: string, cut: Cut, size: number): number {
  const font = Font.getFont(face(cut))?.data
  if (!font || !('glyphForCodePoint' in font)) throw new Error('Fonts are measured before they are loaded.')
  const units = Array.from(text, (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth)
  return (units.reduce((sum, unit) => sum + unit, 0) * size) / font.unitsPerEm
}
