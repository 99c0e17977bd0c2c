import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { Cut } from './fonts'
import { ascent, pitches, sizes, table } from './measures'
import { SetText } from './set-text'
import { Strokes } from './strokes'

export type Align = 'left' | 'center' | 'right'
export type Type = { size: number; pitch: number; padY: number }

export const tableType: Record<'usual' | 'large' | 'list' | 'dense' | 'sheet', Type> = {
  usual: { size: sizes.table, pitch: pitches.table, padY: table.padY },
  large: { size: sizes.tableLarge, pitch: pitches.tableLarge, padY: table.padY },
  list: { size: sizes.table, pitch: pitches.table, padY: table.padYList },
  sheet: { size: sizes.scoreSheet, pitch: pitches.sheet, padY: table.padYDense },
  dense: { size: sizes.table, pitch: pitches.table, padY: table.padYDense },
}

/** The engine sets letters at the top of their line; this lowers them to its middle. */
function paddingOf({ size, pitch, padY }: Type) {
  const drop = (pitch - size * (ascent + 0.216)) / 2
  return { top: padY + drop, side: table.padX, bottom: padY - drop }
}

type CellProps = { children: string; width: number; type: Type; align?: Align; cut?: Cut }

export function Cell({ children, width, type, align = 'left', cut }: CellProps) {
  if (children === '') return <View style={{ width, height: type.pitch + 2 * type.padY }} />
  return (
    <SetText
      size={type.size}
      pitch={type.pitch}
      cut={cut}
      align={align}
      width={width}
      padding={paddingOf(type)}
      hasFixedWidth
    >
      {children}
    </SetText>
  )
}

type RowProps = {
  children: ReactNode
  widths: number[]
  isFirst?: boolean
  isFixed?: boolean
  keepsNext?: boolean
  /** Goes on in the next row: no line below. */
  isOpen?: boolean
  isLast?: boolean
}

/** One row, never split: its cells centred in height, all its lines drawn at once. */
export function Row({ children, widths, isFirst, isFixed, keepsNext, isOpen, isLast }: RowProps) {
  return (
    <View
      wrap={false}
      fixed={isFixed}
      minPresenceAhead={keepsNext ? 1 : undefined}
      style={{ flexDirection: 'row', alignItems: 'center', marginBottom: isLast ? table.below : 0 }}
    >
      {children}
      <Strokes
        paint={(painter, width, height) => {
          painter.lineWidth(table.line).lineCap('square')
          let x = 0
          for (const each of [0, ...widths]) {
            x += each
            painter.moveTo(x, 0).lineTo(x, height)
          }
          if (isFirst) painter.moveTo(0, 0).lineTo(width, 0)
          if (!isOpen) painter.moveTo(0, height).lineTo(width, height)
          painter.stroke()
        }}
      />
    </View>
  )
}
