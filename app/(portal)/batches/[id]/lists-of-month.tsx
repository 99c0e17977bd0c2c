import type { BatchPage } from '@/lib/batches/queries'

type Lists = NonNullable<BatchPage['lists']>

/** Whose list is in the file, and which committees have still to issue theirs. */
export function ListsOfMonth({ lists: { all, notIssued } }: { lists: Lists }) {
  if (all === 0) return null
  return (
    <>
      <p>{`${all - notIssued.length}/${all} tổ chức cơ sở đảng có danh sách tổng hợp điểm trong tệp.`}</p>
      {notIssued.length > 0 && (
        <details className="card">
          <summary className="min-h-11 font-semibold">{`${notIssued.length} nơi chưa ban hành khi lập tệp`}</summary>
          <p className="mt-3">{notIssued.join('; ')}</p>
        </details>
      )}
    </>
  )
}
