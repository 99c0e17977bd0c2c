import type { ReactNode } from 'react'
import type { Run } from './breaks'
import { Sheet } from './document'
import { widthOf } from './fonts'
import { type Letterhead, LetterheadRows } from './letterhead'
import {
  firstLineIndent,
  gaps,
  landscapeColumns,
  landscapeTextWidth,
  letterheadColumns,
  pitches,
  sizes,
  textWidth,
} from './measures'
import { SetText } from './set-text'
import { paragraphsOf } from './text'
import { Head, type Title, TitleBlock } from './title'

type PartyDocumentProps = Title & {
  children: ReactNode
  letterhead: Letterhead
  isDraft?: boolean
  isLandscape?: boolean
}

/** An official paper: letterhead, title, and what follows. */
export function PartyDocument({
  children,
  letterhead,
  isDraft = false,
  isLandscape = false,
  ...title
}: PartyDocumentProps) {
  const gapWithoutNumber = isLandscape ? gaps.listToTitle : gaps.dateToTitle
  return (
    <Sheet
      name={`${title.title} ${paragraphsOf(title.subject).join(' ')}`}
      author={letterhead.organisation}
      about={paragraphsOf(title.subject).join(' ')}
      isDraft={isDraft}
      isLandscape={isLandscape}
      mark={isDraft ? undefined : letterhead.mark}
    >
      <Head>
        <LetterheadRows
          letterhead={letterhead}
          isDraft={isDraft}
          columns={isLandscape ? landscapeColumns : letterheadColumns}
        />
        <TitleBlock
          {...title}
          gap={letterhead.number ? gaps.numberToTitle : gapWithoutNumber}
          width={isLandscape ? landscapeTextWidth : textWidth}
        />
      </Head>
      {children}
    </Sheet>
  )
}

const body = { size: sizes.body, pitch: pitches.body, width: textWidth, indent: firstLineIndent }

/** Two lines of what follows must find room below a heading. */
const twoLines = 2 * pitches.body

/**
 * What is tied together and taller than a page makes the engine leave a page empty: beyond so many lines a paragraph
 * is not tied to what stands below it.
 */
const mostTiedLines = 30

/** Whether a text takes no more lines than this: spaces are widened to fill a line, never squeezed. */
export function isWithin(lines: number, children: string | Run[]) {
  const text = typeof children === 'string' ? children : children.map((run) => run.text).join(' ')
  return widthOf(text, 'regular', sizes.body) <= lines * textWidth * 0.95
}

/** `isOverOneLine`: only one line stands below, and the heading is not tied to what comes after that. */
export function Heading({
  children,
  isOverOneLine = false,
}: {
  children: string | Run[]
  isOverOneLine?: boolean
}) {
  return (
    <SetText {...body} cut="bold" align="justify" keepsNext={isOverOneLine ? pitches.body : twoLines}>
      {children}
    </SetText>
  )
}

/** Ties to the page of what follows: to two lines of it, or to the one line it has. */
type KeepsNext = boolean | 'line'

/** Justified, first line indented. */
export function Paragraph({
  children,
  keepsNext = false,
}: {
  children: string | Run[]
  keepsNext?: KeepsNext
}) {
  const ahead = keepsNext === 'line' ? pitches.body : twoLines
  return (
    <SetText
      {...body}
      align="justify"
      keepsNext={keepsNext && isWithin(mostTiedLines, children) ? ahead : undefined}
    >
      {children}
    </SetText>
  )
}

/** A paragraph too long to be tied whole gives its last sentences to the signatures: they never stand alone. */
function tiedEnd(text: string): string[] {
  if (isWithin(mostTiedLines, text)) return [text]
  const sentences = text.split(/(?<=[.;!?]) /)
  const from = sentences.findLastIndex((_, at) => !isWithin(2, sentences.slice(at).join(' ')))
  const end = sentences.slice(from).join(' ')
  return from > 0 && isWithin(mostTiedLines, end) ? [sentences.slice(0, from).join(' '), end] : [text]
}

/** Text typed over several lines, each line a paragraph; the bold lead-in begins the first. */
export function LeadParagraphs(props: {
  lead?: string
  text: string
  cut?: 'italic'
  keepsNext?: KeepsNext
}) {
  const { lead, text, cut = 'regular', keepsNext = false } = props
  const typed = paragraphsOf(text)
  const paragraphs = keepsNext ? [...typed.slice(0, -1), ...typed.slice(-1).flatMap(tiedEnd)] : typed
  const first: Run[] = lead ? [{ text: lead, cut: 'bold' }] : []
  if (paragraphs.length === 0)
    return first.length ? <Paragraph keepsNext={keepsNext}>{first}</Paragraph> : null
  return paragraphs.map((paragraph, index) => (
    <Paragraph
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text keep their order
      key={index}
      keepsNext={index === paragraphs.length - 1 && keepsNext}
    >
      {[...(index === 0 ? first : []), { text: paragraph, cut }]}
    </Paragraph>
  ))
}
