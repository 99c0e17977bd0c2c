import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { holidayFilter } from '@/lib/calendar/holiday-input'
import { holidayKindLabel } from '@/lib/calendar/holiday-rules'
import { getHolidayYear, type HolidayYear } from '@/lib/calendar/queries/holidays'
import { stretchesOf } from '@/lib/calendar/stretches'
import { type Day, showDay, showWeekday } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { Badge } from '@/lib/ui/badge'
import { Page, Section } from '@/lib/ui/page'
import { YearSteps } from '@/lib/ui/steps'
import { type Column, Table } from '@/lib/ui/table'
import { EnterHoliday, WithdrawHoliday } from './forms'

const stretch = (from: Day, to: Day) =>
  from === to ? showWeekday(from) : `${showWeekday(from)} – ${showWeekday(to)}`

type Stood = { id: Day; to: Day; name: string; source: string; isMakeUp: boolean }
const columns: Column<Stood>[] = [
  { header: 'Ngày', cell: ({ id, to }) => stretch(id, to) },
  { header: 'Tên', cell: ({ name }) => name },
  {
    header: 'Loại',
    cell: ({ isMakeUp }) =>
      isMakeUp ? <Badge tone="warn">{holidayKindLabel.makeUp}</Badge> : holidayKindLabel.holiday,
  },
  { header: 'Theo', cell: ({ source }) => source },
]

type Entry = HolidayYear['entries'][number]
const entryColumns: Column<Entry>[] = [
  {
    header: 'Đã ghi',
    cell: ({ fromDay, toDay, name, kind }) =>
      `${stretch(fromDay, toDay)}: ${name} (${holidayKindLabel[kind].toLowerCase()})`,
  },
  {
    header: 'Văn bản',
    cell: ({ documentNumber, documentOn, issuer }) =>
      `${documentNumber} ngày ${showDay(documentOn)}, ${issuer}`,
  },
  { header: 'Người ghi', cell: ({ who, enteredOn }) => `${who}, ${showDay(enteredOn)}` },
  {
    header: 'Đã rút',
    cell: ({ withdrawnOn, withdrawnBy, withdrawnReason }) =>
      withdrawnOn ? `${withdrawnBy}, ${showDay(withdrawnOn)}: ${withdrawnReason}` : 'Không',
  },
]

/** Lịch nghỉ lễ, làm bù of a year with its sources; whoever decides the rules enters what is announced. */
export default async function HolidaysPage({ searchParams }: PageProps<'/calendar/holidays'>) {
  const viewer = await requireViewer()
  const filter = holidayFilter.parse(await searchParams)
  const year = filter.year ?? Number((await businessDay()).slice(0, 4))
  const { standing, entries, readsCalendar, mayEnter } = (await getHolidayYear(viewer, year)) ?? notFound()
  const rows = (['holiday', 'makeUp'] as const)
    .flatMap((kind) =>
      stretchesOf(standing.filter((each) => each.kind === kind)).map(({ from, ...rest }) => ({
        ...rest,
        id: from,
        isMakeUp: kind === 'makeUp',
      })),
    )
    .sort((a, b) => a.id.localeCompare(b.id))
  const link = (each: number) => `/calendar/holidays?year=${each}`

  return (
    <Page
      title={`Lịch nghỉ lễ, làm bù năm ${year}`}
      lead="Hạn tính theo ngày làm việc trừ ngày nghỉ, tính cả ngày làm bù. Hạn đã ghi vào việc thì giữ nguyên."
      crumbs={[
        readsCalendar
          ? { name: 'Lịch sinh hoạt', href: '/calendar' }
          : { name: 'Cài đặt', href: '/settings' },
      ]}
    >
      <YearSteps year={year} to={link} />
      <Table rows={rows} columns={columns} empty={`Chưa ghi ngày nghỉ nào của năm ${year}.`} />
      {mayEnter && <EnterHoliday />}
      {entries.length > 0 && (
        <Section title="Các lần ghi">
          <Table rows={entries} columns={entryColumns} empty="" />
          {mayEnter && <WithdrawHoliday entries={entries} />}
        </Section>
      )}
    </Page>
  )
}
