import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { CalendarFilter } from '@/lib/calendar/input'
import { filingReminder } from '@/lib/calendar/invitation'
import { cellTypeLabel, listStates } from '@/lib/calendar/labels'
import { calendarLink } from '@/lib/calendar/links'
import { countMeetings, listMeetings } from '@/lib/calendar/queries/meetings'
import type { CalendarPlace } from '@/lib/calendar/queries/places'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { CopyText } from '@/lib/ui/copy-text'
import { ListDownload } from '@/lib/ui/downloads'
import { Page, Section } from '@/lib/ui/page'
import { Filter, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { DoneNotice } from './done-notice'
import { MeetingTable } from './meeting-table'

type Shown = { viewer: Viewer; place: CalendarPlace; month: Day; today: Day; filter: CalendarFilter }

/** The list behind a figure of the board. */
export async function MonthList({ viewer, place, month, today, filter }: Shown) {
  const { state, q, after, direct, on, tag, type } = filter
  const asked = {
    month,
    path: place.path,
    today,
    state,
    q,
    after,
    on,
    tag,
    type,
    directOf: direct && place.id,
  }
  const [{ rows, next }, total] = await Promise.all([
    listMeetings(viewer, asked),
    countMeetings(viewer, asked),
  ])
  const query = { month: month.slice(0, 7), org: place.id, state, q, direct, on, tag, type }

  return (
    <Page
      title={`Lịch sinh hoạt ${on ? `ngày ${showDay(on)}` : `tháng ${showMonth(month)}`}: ${listStates[state ?? 'all'].toLocaleLowerCase('vi')}`}
      lead={`${[place.name, tag && `nhãn ${tag}`, type && cellTypeLabel[type]].filter(Boolean).join(' · ')} · ${total.toLocaleString('vi')} chi bộ`}
      crumbs={[
        { name: `Lịch tháng ${showMonth(month)}`, href: calendarLink(month, { org: place.id, tag, type }) },
      ]}
    >
      <DoneNotice done={filter.done} />
      <SearchBox label="Tìm chi bộ" value={q}>
        <input type="hidden" name="month" value={month.slice(0, 7)} />
        <input type="hidden" name="org" value={place.id} />
        <Kept fields={{ on, direct, tag, type }} />
        <Filter
          name="state"
          label="Tình trạng"
          value={state}
          all="Tất cả"
          options={Object.entries(listStates)
            .filter(([value]) => value !== 'all')
            .map(([value, label]) => ({ value, label }))}
        />
      </SearchBox>
      <MeetingTable
        rows={rows}
        empty="Không có chi bộ nào như vậy trong tháng này. Đồng chí đổi điều kiện lọc."
      />
      {state === 'notFiled' && rows.length > 0 && canSomewhere(viewer, 'minutes.receive') && (
        <Section title="Nhắn qua Zalo">
          <CopyText
            label="Nhắc các chi bộ trên trang này gửi biên bản"
            text={filingReminder(month, rows)}
            rows={Math.min(rows.length + 2, 14)}
          />
        </Section>
      )}
      <Pager next={next} query={query} />
      <ListDownload list="calendar" query={query} />
    </Page>
  )
}
