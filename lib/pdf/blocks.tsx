import { View } from '@react-pdf/renderer'
import { Heading, isWithin, LeadParagraphs, Paragraph } from './kit'
import { pitches, textWidth } from './measures'
import { Dots } from './strokes'
import { PdfTable } from './table'
import { capitalised, paragraphsOf } from './text'
import { roman } from './words'

/** Widths are shares: a table always fills the text width. */
export type BlockColumn = { header: string; width: number; align?: 'left' | 'center' }

/** What a section of a paper is made of; templates decide which blocks stand where. */
export type Block =
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string; lead?: string; isItalic?: boolean }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; columns: BlockColumn[]; rows: string[][] }
  | { kind: 'opinion'; speaker: string; text: string; no?: number; subject?: string; conclusion?: string }
  | { kind: 'conclusion'; text: string }
  /** Dotted lines to write on. */
  | { kind: 'lines'; count: number }

export type Section = { heading?: string; blocks: Block[] }

function Conclusion({ text }: { text: string }) {
  const [first = '', ...others] = paragraphsOf(text)
  return (
    <>
      <Paragraph>
        {[
          { text: 'Chủ trì kết luận:', cut: 'italic' },
          { text: first, cut: 'regular' },
        ]}
      </Paragraph>
      <LeadParagraphs text={others.join('\n')} />
    </>
  )
}

/** "1. Đồng chí … – về …." and what was said; without a subject the lead names the speaker alone. */
function Opinion({ no, speaker, subject, text, conclusion }: Extract<Block, { kind: 'opinion' }>) {
  const who = capitalised(speaker)
  const lead = `${no ? `${no}. ` : ''}${who}${subject ? ` – ${subject.replace(/\.$/, '')}.` : ':'}`
  return (
    <>
      <LeadParagraphs lead={lead} text={text} />
      {conclusion && <Conclusion text={conclusion} />}
    </>
  )
}

function BlockTable({ columns, rows }: Extract<Block, { kind: 'table' }>) {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const heads = columns.map((column) => ({ ...column, width: (column.width / whole) * textWidth }))
  return <PdfTable heads={heads} rows={rows} />
}

function BlockView({ block, next }: { block: Block; next: Block | undefined }) {
  switch (block.kind) {
    case 'subheading':
      return <Heading isOverOneLine={isOneLine(next)}>{block.text}</Heading>
    case 'paragraph':
      return (
        <LeadParagraphs
          lead={block.lead}
          text={block.text}
          cut={block.isItalic ? 'italic' : undefined}
          keepsNext={announces(block, next) && (isOneLine(next) ? 'line' : true)}
        />
      )
    case 'list':
      return block.items.map((item) => <LeadParagraphs key={item} text={`- ${item}`} />)
    case 'table':
      return <BlockTable {...block} />
    case 'opinion':
      return <Opinion {...block} />
    case 'conclusion':
      return <Conclusion text={block.text} />
    case 'lines':
      return <BlankLines count={block.count} />
  }
}

/** Empty lines for handwriting, on a wider pitch. */
function BlankLines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => (
    <View
      // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
      key={index}
      wrap={false}
      style={{ height: pitches.handwriting, marginBottom: index === count - 1 ? pitches.body / 3 : 0 }}
    >
      <Dots offset={-pitches.body / 4} />
    </View>
  ))
}

/**
 * What announces a table or a list stays with it; not a text so long that it, the head of a table and its first row
 * might find no room on one page.
 */
const announces = (block: Block, next: Block | undefined) =>
  (next?.kind === 'table' || next?.kind === 'list') &&
  (block.kind !== 'paragraph' || isWithin(14, `${block.lead ?? ''} ${paragraphsOf(block.text).at(-1) ?? ''}`))

/** The words of a block that is one paragraph, with room for its number. */
function onlyText(block: Block | undefined) {
  if (block?.kind === 'paragraph') return `${block.lead ?? ''} ${block.text}`
  if (block?.kind === 'list' && block.items.length === 1) return `- ${block.items[0]}`
  if (block?.kind === 'opinion' && !block.conclusion)
    return `00. ${block.speaker} – ${block.subject ?? ''}. ${block.text}`
  return undefined
}

/** "Không có." Tied to more than that, the short sections of a short meeting would all go to the next page together. */
function isOneLine(block: Block | undefined) {
  const text = onlyText(block)
  return text !== undefined && isWithin(0.9, text) && !text.includes('\n')
}

/** Sections in the order given, numbered I-, II-, … (§3.2). */
export function Sections({ children }: { children: Section[] }) {
  return children.map((section, index) => {
    const headed = children.slice(0, index + 1).filter(({ heading }) => heading)
    // biome-ignore lint/suspicious/noArrayIndexKey: sections keep their order
    return <SectionView key={index} section={section} number={roman(headed.length)} />
  })
}

function SectionView({ section, number }: { section: Section; number: string }) {
  const { heading, blocks } = section
  return (
    <>
      {heading && (
        <Heading isOverOneLine={isOneLine(blocks[0])}>
          {`${number}- ${heading.toLocaleUpperCase('vi')}`}
        </Heading>
      )}
      {blocks.map((block, index) => (
        <BlockView
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks keep their order
          key={index}
          block={block}
          next={blocks[index + 1]}
        />
      ))}
    </>
  )
}
