import { showDay } from '@/lib/core/dates'
import type { Settings } from '@/lib/core/settings'
import { catalogue, type SettingKey } from '@/lib/settings/catalogue'
import { showValue } from '@/lib/settings/controls'
import type { Change } from '@/lib/settings/queries'
import { type Column, Table } from '@/lib/ui/table'

type Row = { id: SettingKey; value: string; change?: Change }

const columnsFor = (mayChange: boolean): Column<Row>[] => [
  {
    header: 'Thiết lập',
    cell: ({ id }) => ({
      text: catalogue[id].name,
      note: catalogue[id].does,
      ...(mayChange ? { href: `/settings/${id}` } : {}),
    }),
  },
  { header: 'Đang áp dụng', cell: ({ value }) => ({ text: value, isStrong: true }) },
  {
    header: 'Từ khi nào, ai đặt',
    cell: ({ change }) =>
      change
        ? {
            text: `Từ ${showDay(change.changedOn)}, ${change.who}`,
            note: change.basis && `Căn cứ: ${change.basis}`,
          }
        : 'Từ khi cài đặt cổng',
  },
]

/** Settings of one kind with the value in force. */
export function SettingTable({
  keys,
  settings,
  changes,
  mayChange,
}: {
  keys: SettingKey[]
  settings: Settings
  changes: Change[]
  mayChange: boolean
}) {
  const rows = keys.map((id) => ({
    id,
    value: showValue(catalogue[id].control, settings[id]),
    change: changes.find(({ key }) => key === id),
  }))
  return <Table rows={rows} columns={columnsFor(mayChange)} empty="Chưa có thiết lập nào." />
}
