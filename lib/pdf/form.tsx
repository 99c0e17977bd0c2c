import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { Run } from './breaks'
import { ascent, dots, firstLineIndent, pitches, sizes, textWidth, tickBox } from './measures'
import { SetText } from './set-text'
import { Dots, TickBox } from './strokes'
import { paragraphsOf } from './text'

/** Forms for writing by hand stand on a wider pitch; typed text takes the place of the dots on the same pitch. */
const written = { size: sizes.body, pitch: pitches.handwriting }
const toBaseline = ascent * sizes.body + dots.diameter

/** Dots from here to the end of the row, or of a given width. */
export function DottedGap({ width, pitch = pitches.handwriting }: { width?: number; pitch?: number }) {
  return (
    <View style={{ height: pitch, ...(width ? { width } : { flexGrow: 1 }) }}>
      <Dots offset={toBaseline - pitch} />
    </View>
  )
}

/** What a form says on one line: labels, and values or dots between them. */
export function FormRow({ children, indent = firstLineIndent }: { children: ReactNode; indent?: number }) {
  return (
    <View wrap={false} style={{ flexDirection: 'row', paddingLeft: indent }}>
      {children}
    </View>
  )
}

export function Label({ children }: { children: string | Run[] }) {
  return (
    <View style={{ marginRight: 3 }}>
      <SetText {...written} width={textWidth}>
        {children}
      </SetText>
    </View>
  )
}

/** A known value, or dots. */
export function Blank({ value, width }: { value: string; width?: number }) {
  if (value === '') return <DottedGap width={width} />
  return (
    <View style={width ? { width } : { flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
      <SetText {...written} width={width ?? textWidth / 2}>
        {value}
      </SetText>
    </View>
  )
}

export function FormHeading({ children }: { children: Run[] }) {
  return (
    <SetText
      {...written}
      cut="bold"
      align="justify"
      indent={firstLineIndent}
      width={textWidth}
      keepsNext={2 * written.pitch}
    >
      {children}
    </SetText>
  )
}

export function FormText({ children, keepsNext = false }: { children: string | Run[]; keepsNext?: boolean }) {
  return (
    <SetText
      {...written}
      align="justify"
      indent={firstLineIndent}
      width={textWidth}
      keepsNext={keepsNext ? 2 * written.pitch : undefined}
    >
      {children}
    </SetText>
  )
}

/** What was typed, or so many dotted lines; the first two never part, so no question stands alone. */
export function Answer({ text, lines }: { text: string; lines: number }) {
  const paragraphs = paragraphsOf(text)
  if (paragraphs.length > 0)
    return paragraphs.map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text keep their order
      <FormText key={index}>{paragraph}</FormText>
    ))
  return (
    <View>
      <View wrap={false}>
        <DottedLine />
        <DottedLine />
      </View>
      {Array.from({ length: lines - 2 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
        <DottedLine key={index} />
      ))}
    </View>
  )
}

export function DottedLine() {
  return (
    <View wrap={false} style={{ height: written.pitch }}>
      <Dots offset={toBaseline - written.pitch} />
    </View>
  )
}

/** Boxes in two columns, at most one ticked; in three they begin at the margin. They stand on the page of what follows. */
export function TickBoxes({
  labels,
  ticked,
  columns = 2,
}: {
  labels: string[]
  ticked: string | null
  columns?: 2 | 3
}) {
  const lines = labels.flatMap((_, index) => (index % columns ? [] : [labels.slice(index, index + columns)]))
  const widths = columns === 2 ? [tickBox.secondColumn, tickBox.secondColumn] : tickBox.thirds
  return (
    <View wrap={false} minPresenceAhead={2 * written.pitch}>
      {lines.map((line) => (
        <View
          key={line.join()}
          style={{ flexDirection: 'row', paddingLeft: columns === 2 ? firstLineIndent : 0 }}
        >
          {line.map((label, index) => (
            <View key={label} style={{ flexDirection: 'row', width: widths[index] }}>
              <View style={{ width: tickBox.textOffset, paddingTop: toBaseline - tickBox.side }}>
                <TickBox isTicked={label === ticked} />
              </View>
              <SetText {...written} width={tickBox.secondColumn}>
                {label}
              </SetText>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
