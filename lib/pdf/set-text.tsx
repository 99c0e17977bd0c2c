import { Text } from '@react-pdf/renderer'
import { breaksOf, type Run } from './breaks'
import { type Cut, face } from './fonts'
import { clean } from './text'

type Style = {
  align?: 'left' | 'center' | 'right' | 'justify'
  indent?: number
  above?: number
  below?: number
  padding?: { top: number; side: number; bottom: number }
  hasFixedWidth?: boolean
}

export type SetTextProps = Style & {
  children: string | Run[]
  cut?: Cut
  size: number
  pitch: number
  /** The width the text may fill, in points: words that are wider are cut. */
  width: number
  /** Stands on the page of what follows it. */
  keepsNext?: number
}

/** Runs follow each other with a space between them, and neighbours of one cut are one run. */
function runsOf(children: string | Run[], cut: Cut): Run[] {
  const runs = typeof children === 'string' ? [{ text: children, cut }] : children
  const cleaned = runs
    .map((run) => ({ ...run, text: clean(run.text).replaceAll(' ', run.isTogether ? '\u00a0' : ' ') }))
    .filter((run) => run.text !== '')
  return cleaned.map((run, index) => (index < cleaned.length - 1 ? { ...run, text: `${run.text} ` } : run))
}

/** The one way text gets onto paper: cleaned, never hyphenated, never squeezed, on an exact pitch. */
export function SetText({
  children,
  cut = 'regular',
  size,
  pitch,
  width,
  keepsNext,
  ...style
}: SetTextProps) {
  const runs = runsOf(children, cut)
  const { align = 'left', indent = 0, above = 0, below = 0, padding, hasFixedWidth } = style
  const inner = width - (padding ? 2 * padding.side : 0)
  return (
    <Text
      hyphenationCallback={breaksOf(runs, size, inner - indent)}
      minPresenceAhead={keepsNext}
      style={{
        ...face(cut),
        fontSize: size,
        lineHeight: pitch / size,
        textAlign: align,
        textIndent: indent,
        marginTop: above,
        marginBottom: below,
        ...(hasFixedWidth && { width }),
        ...(padding && {
          paddingTop: padding.top,
          paddingBottom: padding.bottom,
          paddingHorizontal: padding.side,
        }),
      }}
    >
      {runs.map((run, index) =>
        run.cut === cut ? (
          run.text
        ) : (
          // Runs of one paragraph never move against each other.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Text key={index} style={{ ...face(run.cut), textIndent: indent }}>
            {run.text}
          </Text>
        ),
      )}
    </Text>
  )
}
