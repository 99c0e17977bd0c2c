import { showDay } from '@/lib/core/dates'
import type { listCorrections } from '@/lib/corrections/queries'
import { Part, Words } from './text'

type Corrections = Awaited<ReturnType<typeof listCorrections>>

/** Đính chính is read with the text it corrects. */
export function CorrectionsText({ corrections }: { corrections: Corrections }) {
  if (corrections.length === 0) return null
  return (
    <Part title="Đính chính">
      {corrections.map(({ id, number, passage, asWritten, correctedTo, writtenOn }) => (
        <div key={id} className="space-y-2">
          <Words lead={`Đính chính số ${number}, ngày ${showDay(writtenOn)}.`} text={passage} />
          <Words lead="Đã viết là:" text={asWritten} />
          <Words lead="Nay đính chính là:" text={correctedTo} />
        </div>
      ))}
    </Part>
  )
}
