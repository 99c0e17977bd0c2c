import { shownPlace } from '@/app/(portal)/calendar/shown-place'
import { requireViewer } from '@/lib/auth/viewer'
import { setDay, withdrawDay } from '@/lib/calendar/actions/days'
import { calendarFilter } from '@/lib/calendar/input'
import { ALL_TYPES, allTypesLabel, cellTypeLabel } from '@/lib/calendar/labels'
import { calendarLink } from '@/lib/calendar/links'
import { type DayOfType, getDays } from '@/lib/calendar/queries/days'
import { stretchesOf } from '@/lib/calendar/stretches'
import { monthOf, showDay, showMonth, showWeekday } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { Badge, Notice } from '@/lib/ui/badge'
import { DayField, Select, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<DayOfType>[] = [
  { header: 'Loại hình chi bộ', cell: ({ cellType }) => (cellType ? cellTypeLabel[cellType] : 'Chung') },
  { header: 'Theo quy định', cell: ({ common }) => showWeekday(common) },
  {
    header: 'Ngày nghỉ',
    cell: ({ holiday }) => (holiday ? <Badge tone="warn">{`Nghỉ ${holiday.name}`}</Badge> : 'Không'),
  },
  {
    header: 'Ấn định riêng',
    cell: ({ own }) => (own ? `${showWeekday(own.heldOn)}: ${own.reason}` : 'Không'),
  },
]

/** Ngày sinh hoạt thống nhất của một tháng, and the day set for it where the month needs another. */
export default async function DaysPage({ searchParams }: PageProps<'/calendar/days'>) {
  const viewer = await requireViewer()
  const filter = calendarFilter.parse(await searchParams)
  const place = await shownPlace(viewer, filter.org)
  const month = filter.month ?? monthOf(await businessDay())
  const { ruleSet, maySet, holidays, types } = await getDays(viewer, place, month)
  const everyType = { value: ALL_TYPES, label: allTypesLabel }
  const setHere = types.flatMap(({ cellType, own }) =>
    cellType && own?.path === place.path
      ? [{ value: cellType, label: `${cellTypeLabel[cellType]}: ${showDay(own.heldOn)}` }]
      : [],
  )

  return (
    <Page
      title={`Ngày sinh hoạt thống nhất tháng ${showMonth(month)}`}
      lead={place.name}
      crumbs={[{ name: `Lịch tháng ${showMonth(month)}`, href: calendarLink(month, { org: place.id }) }]}
    >
      {ruleSet ? (
        <Notice title={ruleSet.name}>
          {ruleSet.source}. Có lý do đặc biệt được lùi không quá {ruleSet.values.latestDays} ngày.
        </Notice>
      ) : (
        <Notice title="Tháng này chưa có quy định ngày sinh hoạt thống nhất.">
          Chi bộ họp ngày nào trong tháng cũng được.
        </Notice>
      )}
      {ruleSet && <Table rows={types} columns={columns} empty="Chưa có chi bộ nào." />}
      {holidays.length > 0 && (
        <Section title="Ngày nghỉ trong tháng">
          <ul>
            {stretchesOf(holidays).map(({ from, to, name, source }) => (
              <li key={from}>
                {from === to ? showDay(from) : `${showDay(from)} – ${showDay(to)}`}: {name}{' '}
                <span className="text-muted">({source})</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <Link href={`/calendar/holidays?year=${month.slice(0, 4)}`}>Lịch nghỉ lễ, làm bù cả năm</Link>
      </p>
      {ruleSet && maySet && (
        <Section title="Ấn định ngày khác cho tháng này">
          <Form action={setDay} submit="Ấn định ngày sinh hoạt" hidden={{ orgId: place.id, month }}>
            <Select
              name="cellType"
              label="Loại hình chi bộ"
              blank="Chọn loại hình"
              options={[
                everyType,
                ...Object.entries(cellTypeLabel).map(([value, label]) => ({ value, label })),
              ]}
              value={types.find(({ holiday, own }) => holiday && !own)?.cellType}
            />
            <DayField name="heldOn" label="Ngày họp" hint={`Một ngày trong tháng ${showMonth(month)}`} />
            <TextArea
              name="reason"
              label="Lý do"
              hint="Các chi bộ đọc lý do này. Chi bộ đã đăng ký ngày không còn phù hợp phải đăng ký lại."
              rows={2}
            />
            <TextArea
              name="clashReason"
              label="Vì sao vẫn họp nếu ngày ấy đã có hội nghị của cấp trên"
              isOptional
              rows={2}
            />
          </Form>
        </Section>
      )}
      {maySet && setHere.length > 0 && (
        <Section title="Rút ngày đã ấn định nhầm">
          <Form action={withdrawDay} submit="Rút ngày đã ấn định" hidden={{ orgId: place.id, month }} isPlain>
            <p>
              Rút thì chi bộ trở lại ngày theo quy định. Đã có chi bộ họp đúng ngày ấy thì không rút được.
            </p>
            <Select
              name="withdrawType"
              label="Ngày của loại hình"
              blank="Chọn loại hình"
              options={[...(setHere.length > 1 ? [everyType] : []), ...setHere]}
              value={setHere.length === 1 ? setHere[0]?.value : undefined}
            />
            <TextArea name="withdrawReason" label="Lý do rút" rows={2} />
          </Form>
        </Section>
      )}
    </Page>
  )
}
