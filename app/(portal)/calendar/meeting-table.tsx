import { confirmMeetings } from '@/lib/calendar/actions/oversee'
import type { MeetingRow } from '@/lib/calendar/queries/meetings'
import { lateDays } from '@/lib/calendar/rules'
import { placeShown } from '@/lib/calendar/shown'
import { showDay } from '@/lib/core/dates'
import { Form } from '@/lib/ui/form'
import { type Column, Table } from '@/lib/ui/table'
import { PlanState, whenPlanned } from './plan-words'

const columns: Column<MeetingRow>[] = [
  { header: 'Chi bộ', cell: ({ id, cell }) => ({ text: cell, href: `/calendar/${id}` }) },
  { header: 'Ngày thống nhất', cell: ({ dueOn }) => (dueOn ? showDay(dueOn) : 'Không quy định') },
  { header: 'Lịch họp', cell: whenPlanned, isQuiet: ({ plannedOn, heldOn }) => !plannedOn && !heldOn },
  { header: 'Địa điểm', cell: (row) => placeShown(row) ?? '—', isQuiet: (row) => !placeShown(row) },
  {
    header: 'Tình trạng',
    cell: (row) => (
      <>
        <PlanState meeting={row} />
        {(row.lateReason ?? row.notHeldReason) && (
          <span className="block text-muted">{row.lateReason ?? row.notHeldReason}</span>
        )}
      </>
    ),
  },
  {
    header: 'Gửi biên bản',
    cell: ({ filedOn }) => (filedOn ? showDay(filedOn) : '—'),
    isQuiet: ({ filedOn }) => !filedOn,
  },
]

const above: Column<MeetingRow> = { header: 'Cấp trên', cell: (row) => row.above }

/** Ticked from the start when the day is kept; a later day is looked at first. */
const tick: Column<MeetingRow> = {
  header: 'Xác nhận',
  isQuiet: ({ mayConfirm }) => !mayConfirm,
  cell: ({ id, version, cell, mayConfirm, dueOn, plannedOn }) =>
    mayConfirm ? (
      <label className="inline-flex min-h-11 min-w-11 items-center justify-center">
        <input
          type="checkbox"
          name="plans[]"
          value={`${id}:${version}`}
          defaultChecked={lateDays(dueOn, plannedOn) === 0}
          aria-label={`Xác nhận lịch của ${cell}`}
          className="size-5"
        />
      </label>
    ) : null,
}

/** A month's meetings; with boxes to tick where some wait for the viewer's confirmation. */
export function MeetingTable({
  rows,
  empty,
  isOfOne = false,
}: {
  rows: MeetingRow[]
  empty: string
  /** All cells stand below the organisation the page names. */
  isOfOne?: boolean
}) {
  const shown = isOfOne ? columns : [...columns.slice(0, 1), above, ...columns.slice(1)]
  if (!rows.some(({ mayConfirm }) => mayConfirm)) return <Table rows={rows} columns={shown} empty={empty} />
  return (
    <Form action={confirmMeetings} submit="Xác nhận các lịch đã chọn">
      <p className="lead">
        Đã chọn sẵn các lịch đúng ngày thống nhất; lịch lùi ngày đồng chí xem lý do rồi chọn.
      </p>
      <Table rows={rows} columns={[tick, ...shown]} empty={empty} />
    </Form>
  )
}
