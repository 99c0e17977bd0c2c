import { type DoneWord, doneText } from '@/lib/calendar/labels'
import { Notice } from '@/lib/ui/badge'

/** Says what the step just taken has done. */
export function DoneNotice({ done }: { done?: DoneWord }) {
  if (!done) return null
  return (
    <div role="status">
      <Notice tone="good" title={doneText[done]} />
    </div>
  )
}
