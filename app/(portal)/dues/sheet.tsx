import { type Day, showDay } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { recordSheet } from '@/lib/dues/actions/sheet'
import { groupsLink, payersLink } from '@/lib/dues/links'
import type { getSheet } from '@/lib/dues/queries/sheet'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, DayField } from '@/lib/ui/field'
import { Figures } from '@/lib/ui/figures'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Table } from '@/lib/ui/table'
import { enteredColumns, shownColumns } from './sheet-columns'

type Its = {
  cell: { id: number }
  month: Day
  today: Day
  sheet: NonNullable<Awaited<ReturnType<typeof getSheet>>>
  mayRecord: boolean
  mayGroup: boolean
}

/** Bảng thu đảng phí: who owes what; one form for the whole cell. */
export function Sheet({ cell, month, today, sheet: { rows, seen, source }, mayRecord, mayGroup }: Its) {
  const unknown = rows.filter(({ state, due }) => state === 'unknown' || due === undefined).length
  const open = rows.filter(({ state }) => !['paid', 'exempt', 'elsewhere'].includes(state)).length
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0)
  const table = (columns: Parameters<typeof Table<(typeof rows)[number]>>[0]['columns']) => (
    <Table rows={rows} columns={columns} empty="Tháng này chi bộ không có ai thuộc diện đóng." />
  )
  return (
    <>
      <Figures
        figures={[
          { label: 'Đảng viên thuộc diện đóng', value: rows.length, href: payersLink(cell.id, month) },
          { label: 'Phải thu', value: showMoney(sum(({ due }) => due ?? 0)) },
          { label: 'Đã nộp cho tháng này', value: showMoney(sum(({ paid }) => paid)) },
          { label: 'Còn thiếu', value: showMoney(sum(({ rest }) => rest)) },
        ]}
      />
      <p className="text-muted">{`Mức đóng theo ${source}. Cổng chỉ ghi sổ, không thu tiền.`}</p>
      {unknown > 0 && (
        <Notice tone="warn" title={`${unknown} đồng chí chưa có mức đóng của tháng này`}>
          {mayGroup ? (
            <>
              <Link href={groupsLink(cell.id, month)}>Xếp nhóm đóng</Link> để cổng tính số phải nộp.
            </>
          ) : (
            'Bí thư chi bộ xếp nhóm đóng thì cổng tính số phải nộp.'
          )}
        </Notice>
      )}
      {mayRecord && open > 0 ? (
        <Form action={recordSheet} submit="Ghi các khoản đã nộp" hidden={{ orgId: cell.id, month, seen }}>
          <DayField name="paidOn" label="Ngày nộp" value={showDay(today)} />
          <Checkbox name="all" label="Những đồng chí để trống dưới đây đều đã nộp đủ bằng tiền mặt" />
          <p className="text-muted">
            Chọn cách nộp của từng đồng chí; để trống số tiền là nộp đủ số còn thiếu.
          </p>
          {table(enteredColumns)}
        </Form>
      ) : (
        table(shownColumns)
      )}
    </>
  )
}
