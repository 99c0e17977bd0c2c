import { paperName } from '@/lib/transfers/rules/papers'
import { Tick, Ticks } from '@/lib/ui/tick'

/** Giấy tờ, one box each. */
export function PaperTicks({
  legend,
  papers,
  ticked = [],
}: {
  legend: string
  papers: readonly string[]
  ticked?: readonly string[]
}) {
  return (
    <Ticks name="papers" legend={legend}>
      {papers.map((paper) => (
        <Tick
          key={paper}
          name="papers"
          value={paper}
          label={paperName(paper)}
          isTicked={ticked.includes(paper)}
        />
      ))}
    </Ticks>
  )
}
