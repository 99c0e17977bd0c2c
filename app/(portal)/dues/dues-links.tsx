import type { Day } from '@/lib/core/dates'
import { bookLink, groupsLink, reportLink } from '@/lib/dues/links'
import { Link } from '@/lib/ui/link'

type Its = { cell: { id: number }; month: Day; mayGroup: boolean; mayRecord: boolean }

/** The other rooms of a cell's dues. */
export function DuesLinks({ cell, month, mayGroup, mayRecord }: Its) {
  return (
    <p className="flex flex-wrap gap-3 print:hidden">
      <Link href={bookLink(cell.id, Number(month.slice(0, 4)))} className="button button-plain">
        Sổ thu nộp
      </Link>
      {mayGroup && (
        <Link href={groupsLink(cell.id, month)} className="button button-plain">
          Xếp nhóm đóng
        </Link>
      )}
      {mayRecord && (
        <Link href="/imports/new/dues" className="button button-plain">
          Nhập từ Excel
        </Link>
      )}
      <Link href={reportLink(cell.id, month.slice(0, 7))} className="button button-plain">
        Báo cáo thu, nộp
      </Link>
    </p>
  )
}
