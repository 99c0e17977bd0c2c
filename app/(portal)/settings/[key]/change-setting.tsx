import { notFound } from 'next/navigation'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { getSettings } from '@/lib/core/settings'
import { decideSetting, updateSetting } from '@/lib/settings/actions'
import { catalogue, type SettingKey } from '@/lib/settings/catalogue'
import { showValue } from '@/lib/settings/controls'
import { type Change, listChanges } from '@/lib/settings/queries'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { ControlField } from './control-field'
import { OnPaper } from './on-paper'

/** Who may change a setting of each group, by which action. */
const changing = {
  work: { permission: 'settings.decide', action: decideSetting },
  technical: { permission: 'settings.update', action: updateSetting },
} as const

export async function ChangeSetting({ viewer, name: key }: { viewer: Viewer; name: SettingKey }) {
  const { name, does, group, control, onPaper } = catalogue[key]
  const { permission, action } = changing[group]
  if (!canSomewhere(viewer, permission)) notFound()
  const [{ [key]: value }, changes] = await Promise.all([getSettings(), listChanges(viewer, key)])
  const columns: Column<Change>[] = [
    { header: 'Từ ngày', cell: ({ changedOn }) => showDay(changedOn) },
    { header: 'Giá trị', cell: (change) => showValue(control, change.value) },
    { header: 'Ai đặt', cell: ({ who }) => who },
    { header: 'Căn cứ', cell: ({ basis }) => basis || 'Không ghi' },
  ]

  return (
    <Page title={name} lead={does} crumbs={[{ name: 'Cài đặt', href: `/settings#${group}` }]}>
      <SummaryList rows={[{ name: 'Đang áp dụng', value: showValue(control, value) }]} />
      <Form action={action} submit="Đổi thiết lập" hidden={{ key, version: changes[0]?.id ?? 0 }}>
        <ControlField name="value" label="Giá trị mới" control={control} value={value} />
        {group === 'work' && (
          <TextField
            name="basis"
            label="Căn cứ"
            hint="Số, ký hiệu, ngày của văn bản hoặc ý kiến chỉ đạo, nếu có."
            maxLength={300}
            isOptional
          />
        )}
        <OnPaper words={onPaper} />
      </Form>
      <Section title="Các lần đổi">
        <Table rows={changes} columns={columns} empty="Chưa ai đổi; giá trị có từ khi cài đặt cổng." />
      </Section>
    </Page>
  )
}
