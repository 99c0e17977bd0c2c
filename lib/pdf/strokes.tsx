import { Canvas, View } from '@react-pdf/renderer'
import { dots, tickBox } from './measures'

type Painter = {
  lineWidth: (width: number) => Painter
  lineCap: (cap: 'butt' | 'round' | 'square') => Painter
  dash: (length: number, options: { space: number }) => Painter
  moveTo: (x: number, y: number) => Painter
  lineTo: (x: number, y: number) => Painter
  rect: (x: number, y: number, width: number, height: number) => Painter
  stroke: () => Painter
}

/** Lines are strokes: thin filled borders vanish at ordinary zoom. */
export function Strokes({ paint }: { paint: (painter: Painter, width: number, height: number) => void }) {
  return (
    <Canvas
      style={{ position: 'absolute', top: 0, left: 0, right: 0, bottom: 0 }}
      paint={(painter, width, height) => {
        paint(painter, width, height)
        return null
      }}
    />
  )
}

/** A line below the box it stands in, as long as the box. */
export function Underline(props: { offset: number; thickness: number; overhang?: number }) {
  const { offset, thickness, overhang = 0 } = props
  return (
    <Strokes
      paint={(painter, width, height) =>
        painter
          .lineWidth(thickness)
          .moveTo(-overhang, height + offset)
          .lineTo(width + overhang, height + offset)
          .stroke()
      }
    />
  )
}

/** Round dots from edge to edge, for writing on. */
export function Dots({ offset = 0 }: { offset?: number }) {
  return (
    <Strokes
      paint={(painter, width, height) => {
        painter
          .lineWidth(dots.diameter)
          .lineCap('round')
          .dash(dots.length, { space: dots.step - dots.length })
        painter.moveTo(dots.diameter / 2, height + offset).lineTo(width - dots.diameter / 2, height + offset)
        painter.stroke()
      }}
    />
  )
}

/** A drawn box, since the font has none; ticked with a cross. */
export function TickBox({ isTicked = false }: { isTicked?: boolean }) {
  const { side, line } = tickBox
  return (
    <View style={{ width: side, height: side }}>
      <Strokes
        paint={(painter) => {
          painter.lineWidth(line).rect(0, 0, side, side).stroke()
          if (!isTicked) return
          painter.moveTo(2, 2).lineTo(side - 2, side - 2)
          painter.moveTo(2, side - 2).lineTo(side - 2, 2)
          painter.lineWidth(1).stroke()
        }}
      />
    </View>
  )
}
