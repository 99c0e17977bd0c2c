import { showDay } from '@/lib/core/dates'
import { outOfAll } from '@/lib/core/numbers'
import { listRemovals } from '@/lib/proposals/queries/removals'
import { listLink } from '@/lib/statistics/links'
import { Figures } from '@/lib/ui/figures'
import { Section } from '@/lib/ui/page'
import type { Shown } from './shown'

/** Xóa tên since the beginning of last year: how many, and of how many the file is whole. */
export async function RemovalSection({ viewer, cut, year, today }: Shown) {
  const from = `${year - 1}-01-01`
  const { rows, unrecorded } = await listRemovals(viewer, { cut, from, to: today })
  const whole = rows.filter(({ missing }) => missing.length === 0).length
  const href = listLink('/proposals/removals', cut, { from: showDay(from), to: showDay(today) })
  return (
    <Section title="Xóa tên trong danh sách đảng viên" id="removals">
      <Figures
        figures={[
          { label: `Từ ${showDay(from)} đến ${showDay(today)}`, value: rows.length, href },
          { label: 'Đủ căn cứ, nhắc nhở, quyết định', value: outOfAll(whole, rows.length), href },
          ...(unrecorded.length > 0
            ? [{ label: 'Chưa có quyết định trong cổng', value: unrecorded.length, href }]
            : []),
        ]}
      />
    </Section>
  )
}
