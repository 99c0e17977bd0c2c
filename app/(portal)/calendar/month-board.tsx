import { can, canSomewhere, type Viewer } from '@/lib/auth/policy'
import { openMonth } from '@/lib/calendar/actions/oversee'
import { deadlinesOf, termsOn } from '@/lib/calendar/deadlines'
import { boardFigures, sumOf } from '@/lib/calendar/figures'
import type { DoneWord } from '@/lib/calendar/labels'
import { calendarLink } from '@/lib/calendar/links'
import { getBoard } from '@/lib/calendar/queries/board'
import { getDays } from '@/lib/calendar/queries/days'
import { listMeetings, listOtherMeetings } from '@/lib/calendar/queries/meetings'
import type { CalendarPlace } from '@/lib/calendar/queries/places'
import { isPast, lastOpenMonth } from '@/lib/calendar/rules'
import { type Day, showMonth } from '@/lib/core/dates'
import { getSettings } from '@/lib/core/settings'
import type { Cut } from '@/lib/organisations/cut'
import { Notice } from '@/lib/ui/badge'
import { Figures } from '@/lib/ui/figures'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { Pager } from '@/lib/ui/search'
import { MonthSteps } from '@/lib/ui/steps'
import { BoardTable } from './board-table'
import { CutNotice } from './cut-notice'
import { DoneNotice } from './done-notice'
import { HolidayNotice } from './holiday-notice'
import { MeetingTable } from './meeting-table'
import { MonthParts } from './month-parts'
import { OtherTable } from './other-table'

type Shown = {
  viewer: Viewer
  place: CalendarPlace
  month: Day
  today: Day
  /** Only cells with a tag, of a type. */
  cut: Cut
  done?: DoneWord
}

/** Bảng theo dõi: what stands between the plan and the filing, by the organisations directly below. */
export async function MonthBoard({ viewer, place, month, today, cut, done }: Shown) {
  const mayDecide = canSomewhere(viewer, 'exceptions.decide')
  const [board = [], days, others, { boardName }] = await Promise.all([
    getBoard(viewer, place, month, today, cut),
    getDays(viewer, place, month),
    listOtherMeetings(viewer, month, place.path, cut),
    getSettings(),
  ])
  const sum = sumOf(board)
  const mayWithdraw =
    !cut.tag &&
    !cut.type &&
    !isPast(month, today) &&
    sum.open > 0 &&
    sum.open + sum.unopened === sum.cells &&
    can(viewer, 'meetings.withdraw', place)
  const mayOpen = can(viewer, 'meetings.open', place)
  const last = lastOpenMonth(today)
  const isLeaf = board.every(({ kind }) => kind === 'cell')
  const list = isLeaf ? await listMeetings(viewer, { month, path: place.path, today, ...cut }) : undefined
  const query = { month: month.slice(0, 7), org: place.id, state: 'all', ...cut }

  return (
    <Page title={`Lịch sinh hoạt tháng ${showMonth(month)}`} lead={place.name}>
      <CutNotice cut={cut} all={calendarLink(month, { org: place.id })} />
      <DoneNotice done={done} />
      <MonthSteps month={month} to={(other) => calendarLink(other, { org: place.id })} />
      {sum.unopened > 0 && (
        <Notice
          tone="warn"
          title={`Tháng ${showMonth(month)} chưa mở kỳ sinh hoạt cho ${sum.unopened} chi bộ.`}
        >
          {month > last
            ? `Còn hơn một năm nữa. Mở được đến tháng ${showMonth(last)}.`
            : mayOpen
              ? 'Mở kỳ sinh hoạt để các chi bộ đăng ký lịch; ngày thống nhất của từng chi bộ được tính sẵn.'
              : `${boardName} hoặc Văn phòng cấp trên mở kỳ sinh hoạt thì chi bộ đăng ký được lịch.`}
        </Notice>
      )}
      {sum.unopened > 0 && month <= last && mayOpen && (
        <Form
          action={openMonth}
          submit={`Mở kỳ sinh hoạt tháng ${showMonth(month)}`}
          hidden={{ orgId: place.id, month }}
        />
      )}
      {mayDecide && sum.asked > 0 && (
        <Notice tone="warn" title={`${sum.asked} chi bộ đề nghị họp muộn hơn số ngày được lùi.`}>
          <Link href={calendarLink(month, { org: place.id, state: 'asked', ...cut })}>Xem các đề nghị</Link>
        </Notice>
      )}
      <HolidayNotice days={days} month={month} place={place} />
      {sum.cells > sum.unopened && (
        <Figures
          figures={boardFigures(
            sum,
            (state) => calendarLink(month, { org: place.id, state, ...cut }),
            termsOn(deadlinesOf(days.ruleSet, month), today),
          )}
        />
      )}
      <Section title={list ? 'Các chi bộ' : 'Theo tổ chức trực thuộc'}>
        {list ? (
          <>
            <MeetingTable isOfOne rows={list.rows} empty="Tháng này chưa mở kỳ sinh hoạt cho chi bộ nào." />
            <Pager next={list.next} query={query} />
          </>
        ) : (
          <BoardTable rows={board} month={month} cut={cut} />
        )}
      </Section>
      {others.total > 0 && (
        <Section title="Các kỳ họp khác trong tháng">
          <OtherTable rows={others.rows} />
          {others.total > others.rows.length && (
            <p className="text-muted">
              {`Bảng này có ${others.rows.length}/${others.total} kỳ họp. Đồng chí mở từng tổ chức trực thuộc để xem đủ.`}
            </p>
          )}
        </Section>
      )}
      <MonthParts viewer={viewer} place={place} month={month} />
      {mayWithdraw && (
        <p className="print:hidden">
          <Link href={`/calendar/withdraw?month=${month.slice(0, 7)}&org=${place.id}`}>
            Rút tháng mở nhầm
          </Link>
        </p>
      )}
    </Page>
  )
}
