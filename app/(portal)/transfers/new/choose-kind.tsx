import type { whyNotBegun } from '@/lib/transfers/queries/may-begin'
import { Link } from '@/lib/ui/link'

type Given = { memberId: number; whyNot: Awaited<ReturnType<typeof whyNotBegun>> }

/** Chính thức or tạm thời: what follows from it is said before it is chosen. */
export function ChooseKind({ memberId, whyNot }: Given) {
  const kinds = [
    {
      kind: 'official',
      name: 'Chính thức',
      says: 'Nhận việc mới, nghỉ hưu, xuất ngũ, chuyển hẳn nơi ở; hợp đồng từ 12 tháng. Đảng viên ra khỏi danh sách chi bộ khi nơi đến tiếp nhận.',
    },
    {
      kind: 'temporary',
      name: 'Tạm thời',
      says: 'Đi làm, ở nơi khác từ 3 tháng đến dưới 12 tháng; đi học đến 24 tháng. Đảng viên vẫn thuộc chi bộ, hết thời gian thì về.',
    },
  ] as const
  return (
    <ul className="space-y-4">
      {kinds.map(({ kind, name, says }) => (
        <li key={kind} className="card">
          {whyNot?.[kind] ? (
            <p className="font-semibold">{name}</p>
          ) : (
            <Link href={`/transfers/new?member=${memberId}&kind=${kind}`} className="font-semibold">
              {name}
            </Link>
          )}
          <p>{says}</p>
          {whyNot?.[kind] && <p>{whyNot[kind]}</p>}
        </li>
      ))}
      <li className="lead">
        Đi dưới 3 tháng: báo cáo chi bộ. Việc lưu động hoặc nơi đến không có tổ chức đảng, dưới 12 tháng:{' '}
        <Link href={`/members/${memberId}/exempt`}>làm thủ tục tạm miễn sinh hoạt</Link>.
      </li>
    </ul>
  )
}
