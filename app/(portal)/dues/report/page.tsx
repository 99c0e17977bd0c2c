import { notFound } from 'next/navigation'
import { PlaceFilter } from '@/app/(portal)/dues/place-filter'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showMonth } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { businessDay } from '@/lib/core/settings'
import { reportFilter } from '@/lib/dues/input'
import { bookLink, payersLink, sheetLink, unpaidLink } from '@/lib/dues/links'
import { periodOptions, periodWords } from '@/lib/dues/periods'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { getDuesReport } from '@/lib/dues/queries/report'
import { Notice } from '@/lib/ui/badge'
import { Figures } from '@/lib/ui/figures'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { GroupTable, OfficialTable, UnitTable } from './tables'

/** Báo cáo thu, nộp đảng phí of a month or a quarter: every number leads to what it counts. */
export default async function DuesReportPage({ searchParams }: PageProps<'/dues/report'>) {
  const viewer = await requireViewer()
  const asked = reportFilter.parse(await searchParams)
  const { place, places } = (await getDuesPlace(viewer, asked.org)) ?? notFound()
  const today = await businessDay()
  const key = asked.period && asked.period >= '2012' ? asked.period : today.slice(0, 7)
  const report = (await getDuesReport(viewer, place, key, today)) ?? notFound()
  const { period, total, opened, all, source, shareSource, portal } = report

  return (
    <Page
      title={`Báo cáo thu, nộp đảng phí ${periodWords(key)}`}
      crumbs={[{ name: 'Đảng phí', href: sheetLink(place.id, period.to) }]}
      lead={place.name}
    >
      <FilterForm>
        <PlaceFilter place={place} places={places} />
        <Filter
          name="period"
          label="Kỳ báo cáo"
          value={key}
          all="Tháng này"
          options={periodOptions(key, today)}
        />
      </FilterForm>
      {place.endedOn && place.kind !== 'cell' && (
        <Notice title={`Hoạt động đến ngày ${showDay(place.endedOn)}`}>
          Chi bộ còn hoạt động đã về nơi tiếp nhận, số liệu ở báo cáo của nơi ấy; ở đây chỉ còn chi bộ đã kết
          thúc.
        </Notice>
      )}
      {place.kind !== 'cell' && (
        <p>
          {all === 0
            ? 'Chưa có chi bộ nào để tổng hợp đảng phí. '
            : `Số liệu của ${opened}/${all} chi bộ đã mở sổ đảng phí trên cổng. `}
          <Link href={bookLink(place.id, Number(key.slice(0, 4)))}>Cấp dưới nộp lên, xác nhận</Link>
          {' · '}
          <Link href={unpaidLink(place.id)}>Ai chưa nộp các tháng đã qua</Link>
        </p>
      )}
      {report.isRunning && <p className="text-muted">Kỳ này chưa kết thúc, số còn thay đổi.</p>}
      <Figures
        figures={[
          {
            label: `Đảng viên thuộc diện đóng, tháng ${showMonth(period.to)}`,
            value: total.members,
            href: payersLink(place.id, period.to),
          },
          { label: 'Phải thu', value: showMoney(total.expected) },
          { label: 'Đã thu trong kỳ', value: showMoney(total.received) },
          {
            label: 'Được giữ lại ở chi bộ',
            value: total.kept.cell === undefined ? 'Chưa có tỷ lệ' : showMoney(total.kept.cell),
          },
          { label: 'Chi bộ đã nộp lên', value: showMoney(total.sent) },
        ]}
      />
      {place.kind !== 'cell' && <UnitTable report={report} />}
      <GroupTable report={report} placeId={place.id} />
      <Section title="Theo mẫu báo cáo" id="form">
        <OfficialTable report={report} />
      </Section>
      <p className="text-muted">
        {`Mức đóng: ${source}. Tỷ lệ được giữ lại: ${shareSource ?? 'chưa ghi ở Cài đặt'}. `}
        {`Ngoài ra đảng viên nộp qua Cổng quốc gia, Sổ tay: ${showMoney(portal)}, không qua quỹ chi bộ.`}
      </p>
      <p className="flex flex-wrap gap-3 print:hidden">
        <a href={`/print/dues-report/${place.id}?period=${key}`} className="button">
          In báo cáo
        </a>
        <a href={`/print/dues-report-excel/${place.id}?period=${key}`} className="button button-plain">
          Tải tệp Excel
        </a>
      </p>
    </Page>
  )
}
