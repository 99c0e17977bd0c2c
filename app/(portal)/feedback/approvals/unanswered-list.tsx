'use client'

import { itemsLink } from '@/lib/synthesis/links'
import { Link } from '@/lib/ui/link'

type Row = { id: number | string; name: string; unanswered: number; late: number }

/** Counts that lead to the lists behind them, one line each on a phone too; sent as words, like rows of a table. */
export function UnansweredList({ rows, by }: { rows: Row[]; by: 'field' | 'org' }) {
  if (rows.length === 0) return <p className="card lead">Không có mục nào chưa trả lời.</p>
  return (
    <ul className="max-w-3xl border-t border-line">
      {rows.map((row) => (
        <li
          key={row.id}
          className="flex max-w-none flex-wrap items-baseline justify-between gap-x-6 border-b border-line"
        >
          <span className="min-w-0 py-2">{row.name}</span>
          <span className="flex gap-x-6">
            <Link href={itemsLink({ [by]: row.id, unanswered: '1' })} className="inline-block min-h-11 py-2">
              {`${row.unanswered} mục`}
              <span className="sr-only">{` chưa trả lời: ${row.name}`}</span>
            </Link>
            {row.late > 0 && (
              <Link
                href={itemsLink({ [by]: row.id, unanswered: '1', overdue: '1' })}
                className="inline-block min-h-11 py-2"
              >
                {`${row.late} quá hạn`}
                <span className="sr-only">{`: ${row.name}`}</span>
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
