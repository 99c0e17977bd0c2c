import { percentOf } from '@/lib/core/numbers'
import type { Division, Part } from '@/lib/statistics/makeup'
import { Section } from '@/lib/ui/page'
import { Table } from '@/lib/ui/table'

type Given = { divisions: Division[]; total: number; linkOf: (more: Part['filter']) => string | undefined }

/** One table for each thing counted, side by side on a wide screen. */
export function Divisions({ divisions, total, linkOf }: Given) {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {divisions.map(({ title, parts }) => (
        <Section key={title} title={title}>
          <Table
            rows={parts}
            columns={[
              { header: title, cell: ({ label }) => label },
              {
                header: 'Đảng viên',
                isNumber: true,
                cell: ({ n, filter }) => ({
                  text: n.toLocaleString('vi'),
                  href: n > 0 ? linkOf(filter) : undefined,
                }),
              },
              { header: 'Tỷ lệ', isNumber: true, cell: ({ n }) => percentOf(n, total) },
            ]}
            empty="Ngày ấy không có đảng viên nào."
          />
        </Section>
      ))}
    </div>
  )
}
