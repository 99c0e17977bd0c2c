import { Canvas, View } from '@react-pdf/renderer'
import { type Cut, type LoadedFont, loaded, widthOf } from './fonts'
import { ascent, figureHeight, margins, pageNumberTop, sizes } from './measures'

type Painter = {
  fillColor: (colour: string) => Painter
  font: (font: LoadedFont) => Painter
  fontSize: (size: number) => Painter
  text: (text: string, x: number, y: number, options: { lineBreak: boolean }) => Painter
}

function write(painter: Painter, text: string, cut: Cut, size: number, x: number) {
  painter.font(loaded(cut)).fontSize(size).text(text, x, 0, { lineBreak: false })
}

/**
 * Arabic, from page 2, centred on the text block, at the top (§3.2); a draft says so on the right. Drawn page by
 * page when the file is written: set as text, a number makes the engine lay out the whole paper twice.
 */
export function PageNumber({ width, isDraft }: { width: number; isDraft: boolean }) {
  let page = 0
  const paint = (painter: Painter) => {
    page += 1
    if (page === 1) return null
    const number = String(page)
    painter.fillColor('black')
    write(
      painter,
      number,
      'regular',
      sizes.pageNumber,
      (width - widthOf(number, 'regular', sizes.pageNumber)) / 2,
    )
    if (isDraft) write(painter, draft, 'bold', sizes.note, width - widthOf(draft, 'bold', sizes.note))
    return null
  }
  const top = pageNumberTop - (ascent - figureHeight) * sizes.pageNumber
  return (
    <View fixed style={{ position: 'absolute', top, left: margins.left }}>
      <Canvas style={{ width, height: sizes.pageNumber }} paint={paint} />
    </View>
  )
}

const draft = 'DỰ THẢO'
