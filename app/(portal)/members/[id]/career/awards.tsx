import { endAward, recordAward } from '@/lib/awards/actions'
import type { AwardRow } from '@/lib/awards/queries'
import { showDay } from '@/lib/core/dates'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { decisionColumns, levelOptions } from './decision-columns'

const columns: Column<AwardRow>[] = [
  {
    header: 'Danh hiệu, hình thức',
    cell: ({ title, endsOn, endNote }) => ({
      text: title,
      badges: endsOn ? [['plain', `Không còn giá trị từ ${showDay(endsOn)}`] as const] : [],
      note: endNote,
    }),
  },
  ...decisionColumns,
]

type Given = { memberId: number; rows: AwardRow[]; may: { record: boolean; end: boolean } }

export function Awards({ memberId, rows, may }: Given) {
  const standing = rows.filter(({ endsOn }) => !endsOn)
  return (
    <Section title="Khen thưởng" id="awards">
      <Table rows={rows} columns={columns} empty="Chưa ghi khen thưởng nào." />
      {may.record && (
        <Form fold="Ghi khen thưởng" action={recordAward} submit="Ghi khen thưởng" hidden={{ memberId }}>
          <TextField
            name="awardTitle"
            label="Danh hiệu, hình thức khen thưởng"
            hint="Ví dụ: Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ năm 2021"
            maxLength={200}
          />
          <TextField name="awardNumber" label="Quyết định số" maxLength={60} isShort />
          <DayField name="awardedOn" label="Ngày quyết định" />
          <Select name="awardLevel" label="Cấp ban hành" blank="Chọn cấp" options={levelOptions} />
          <TextField
            name="awardIssuer"
            label="Nơi ban hành"
            hint="Ví dụ: Đảng ủy xã An Thịnh"
            maxLength={150}
          />
        </Form>
      )}
      {may.end && standing.length > 0 && (
        <Form fold="Bị thu hồi hoặc ghi nhầm?" action={endAward} submit="Ghi không còn giá trị" isPlain>
          <Select
            name="awardId"
            label="Khen thưởng"
            value={standing[0]?.id}
            options={standing.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <DayField name="awardEndsOn" label="Từ ngày" />
          <TextField name="awardEndNote" label="Theo văn bản nào, vì sao" maxLength={200} />
        </Form>
      )}
    </Section>
  )
}
