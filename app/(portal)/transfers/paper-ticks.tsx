import { paperName } from '@/lib/transfers/rules/papers'
import { Tick, Ticks } from '@/lib/ui/tick'

/** Giấy tờ, one box each. */
export function PaperTicks({
  legend,
  papers,
  ticked = [],
  slipNote,
}: {
  legend: string
  papers: readonly string[]
  ticked?: readonly string[]
  /** When phiếu đảng viên is asked for, where that is not known yet. */
  slipNote?: string
}) {
  return (
    <Ticks name="papers" legend={legend}>
      {papers.map((paper) => (
        <Tick
          key={paper}
          name="papers"
          value={paper}
          label={`${paperName(paper)}${slipNote && paper === 'slip' ? ` (${slipNote})` : ''}`}
          isTicked={ticked.includes(paper)}
        />
      ))}
    </Ticks>
  )
}
