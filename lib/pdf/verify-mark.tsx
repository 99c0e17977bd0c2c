import { Canvas, View } from '@react-pdf/renderer'
import { barsOf } from '@/lib/core/qr-bars'
import { type LoadedFont, loaded, widthOf } from './fonts'
import { sizes, verifyMark } from './measures'

/** Mã tra cứu of a stored paper, and the address at which anybody can ask whether the paper is genuine. */
export type VerifyMark = {
  /** "ABCD-EFGH-JKLM" */
  code: string
  /** "https://…/verify/ABCD-EFGH-JKLM" */
  address: string
}

type Painter = {
  fillColor: (colour: string) => Painter
  font: (font: LoadedFont) => Painter
  fontSize: (size: number) => Painter
  text: (text: string, x: number, y: number, options: { lineBreak: boolean }) => Painter
  rect: (x: number, y: number, width: number, height: number) => Painter
  fill: () => Painter
}

/** In the bottom margin of every page, on the right: the code to scan, and beside it the same to type. */
export function VerifyMarkView({ mark, width, top }: { mark: VerifyMark; width: number; top: number }) {
  const { side, gap, pitch } = verifyMark
  const { size, bars } = barsOf(mark.address)
  const square = side / size
  const lines = [`Mã tra cứu: ${mark.code}`, mark.address.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')]
  const paint = (painter: Painter) => {
    painter.fillColor('black')
    for (const { row, column, length } of bars)
      painter.rect(width - side + column * square, row * square, length * square, square)
    painter.fill()
    const size = sizes.verifyMark
    painter.font(loaded('regular')).fontSize(size)
    for (const [index, line] of lines.entries()) {
      const left = width - side - gap - widthOf(line, 'regular', size)
      painter.text(line, left, side - (lines.length - index) * pitch, { lineBreak: false })
    }
    return null
  }
  return (
    <View fixed style={{ position: 'absolute', top, left: verifyMark.left }}>
      <Canvas style={{ width, height: side }} paint={paint} />
    </View>
  )
}
