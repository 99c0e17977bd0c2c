import type { BatchPage } from '@/lib/batches/queries'

type Cells = NonNullable<BatchPage['cells']>

/** How many cells the file speaks for, and whose minutes of the month are still to come: a district has hundreds. */
export function CellsOfMonth({ cells: { all, withPapers, notSent } }: { cells: Cells }) {
  const missing = notSent.reduce((sum, { cells }) => sum + cells.length, 0)
  return (
    <>
      <p>{`${withPapers}/${all} chi bộ có văn bản trong tệp.`}</p>
      {missing > 0 && (
        <details className="card">
          <summary className="min-h-11 font-semibold">{`${missing} chi bộ chưa gửi biên bản thường kỳ`}</summary>
          <ul className="mt-3 list-disc pl-5">
            {notSent.map(({ above, cells }) => (
              <li key={above}>{`${above}: ${cells.join('; ')}`}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
