import type { listInspections } from '@/lib/accounts/queries'
import { showDay } from '@/lib/core/dates'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

type Held = Awaited<ReturnType<typeof listInspections>>[number]

const periodOf = ({ startsOn, endsOn }: Held) =>
  `từ ${showDay(startsOn)}${endsOn ? ` đến hết ${showDay(endsOn)}` : ''}`

/** The decision behind a role, under its name. */
export function Inspection({ of }: { of: Held | undefined }) {
  return (
    of && (
      <span className="block text-muted">
        Theo {of.decision}, {periodOf(of)}
      </span>
    )
  )
}

/** Đang kiểm tra: what an inspector may read now, by which decision and until when. */
export function Inspections({ all }: { all: Held[] }) {
  return all.map((held) => (
    <Section key={held.id} title={`Đang kiểm tra: ${held.organisation}`}>
      <p>
        Theo {held.decision}, {periodOf(held)}. Đồng chí đọc được mọi danh sách và văn bản của tổ chức này,
        không sửa được gì; mỗi lần mở đều ghi vào nhật ký.
      </p>
      <ul className="flex max-w-none flex-wrap gap-x-6 gap-y-2">
        {[
          { href: `/organisations/${held.orgId}`, name: 'Tổ chức' },
          { href: `/calendar?org=${held.orgId}`, name: 'Lịch sinh hoạt' },
          { href: '/meetings', name: 'Biên bản' },
          { href: '/tasks', name: 'Nhiệm vụ' },
          { href: '/feedback', name: 'Phản ánh, góp ý' },
          { href: `/members?org=${held.orgId}`, name: 'Đảng viên' },
          { href: '/proposals', name: 'Đề nghị' },
          { href: '/ratings', name: 'Xếp loại' },
        ].map(({ href, name }) => (
          <li key={href}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  ))
}
