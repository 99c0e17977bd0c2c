import { failedTwiceWords, outcomeLabel } from '@/lib/screenings/labels'
import type { listFailedTwice } from '@/lib/screenings/queries/failed'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'

type Given = { year: number; rows: Awaited<ReturnType<typeof listFailedTwice>> }

/** Whom the ratings of two years call into question, before the cell screens. */
export const FailedTwice = ({ year, rows }: Given) =>
  rows.length > 0 && (
    <div id="failed-twice">
      <Notice tone="warn" title="Hai năm liền không hoàn thành nhiệm vụ">
        <p>{failedTwiceWords([year - 1, year])}</p>
        <ul>
          {rows.map(({ id, fullName, cell, outcome }) => (
            <li key={id}>
              <Link href={`/members/${id}/career#screenings`}>{fullName}</Link>, {cell}:{' '}
              {outcome ? outcomeLabel[outcome] : 'chưa rà soát'}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
