import { withInstead } from '@/lib/accounts/words'
import { showDay } from '@/lib/core/dates'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { readingSteps } from '@/lib/feedback/rules/transitions'
import { tell } from '@/lib/feedback/story'

/**
 * Who did what, when, from whom to whom, why; the newest last, as it happened. What the cell said to an answer stands
 * beside that answer on the same page.
 */
export function Timeline({ item }: { item: ItemPage }) {
  const responses = [item, ...item.interims].map(({ response }) => response)
  const isAbove = ({ step, note }: ItemPage['steps'][number]) =>
    readingSteps.includes(step) && responses.includes(note)
  return (
    <ol className="border-l-4 border-line">
      {item.steps.map((row) => (
        <li key={row.id} className="relative max-w-none pb-4 pl-5">
          <span aria-hidden="true" className="absolute top-2 -left-2 size-3 rounded-full bg-brand" />
          <p className="font-semibold">
            {showDay(row.doneOn)}: {tell(row)}
          </p>
          {row.note && !isAbove(row) && <p className="whitespace-pre-line">{row.note}</p>}
          <p className="text-muted">Người thực hiện: {withInstead(row.names.doer, row.insteadOf)}</p>
        </li>
      ))}
    </ol>
  )
}
