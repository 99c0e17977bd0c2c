import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { Words } from './text'

/** One block of the paper as text to read aloud. */
export function BlockText({ block }: { block: Block }) {
  switch (block.kind) {
    case 'subheading':
      return <h3 className="pt-2 text-2xl">{block.text}</h3>
    case 'paragraph':
      return <Words lead={block.lead} text={block.text} />
    case 'list':
      return (
        <ul className="list-disc space-y-2 pl-7">
          {block.items.map((item) => (
            <li key={item} className="max-w-none">
              {item}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <RowsText {...block} />
    case 'opinion':
      return <OpinionText {...block} />
    case 'conclusion':
      return <Words lead="Chủ trì kết luận:" text={block.text} />
    case 'lines':
      return null
  }
}

/** A row is read as a sentence: "1. Rà soát hộ nghèo. Người thực hiện: …; Hạn: …". */
function RowsText({ columns, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <ol className="space-y-2">
      {rows.map(([no = '', what = '', ...facts], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
        <li key={index} className="max-w-none">
          <strong>{`${no}. ${what.replace(/\.$/, '')}. `}</strong>
          {facts
            .flatMap((fact, at) => (fact.trim() ? [`${columns[at + 2]?.header ?? ''}: ${fact}`] : []))
            .join('; ')}
        </li>
      ))}
    </ol>
  )
}

function OpinionText({ no, speaker, subject, text, conclusion }: Extract<Block, { kind: 'opinion' }>) {
  const who = capitalised(speaker)
  const lead = `${no ? `${no}. ` : ''}${who}${subject ? ` – ${subject.replace(/\.$/, '')}.` : ':'}`
  return (
    <>
      <Words lead={lead} text={text} />
      {conclusion && <Words lead="Chủ trì kết luận:" text={conclusion} />}
    </>
  )
}
