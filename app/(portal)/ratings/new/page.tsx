import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { openCampaign } from '@/lib/ratings/actions/people'
import { listCellsToRate } from '@/lib/ratings/queries/campaigns'
import { reviewedYear } from '@/lib/ratings/rules/campaign'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function NewCampaignPage() {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'ratings.open')) notFound()
  const [cells, today] = await Promise.all([listCellsToRate(viewer), businessDay()])
  const [only] = cells.length === 1 ? cells : []

  return (
    <Page
      title="Mở đợt xếp loại"
      crumbs={[{ name: 'Xếp loại', href: '/ratings' }]}
      lead="Danh sách đảng viên được lập từ sổ đảng viên vào ngày kiểm điểm; ai không thuộc diện được ghi kèm lý do."
    >
      <Form action={openCampaign} submit="Mở đợt xếp loại" hidden={only ? { orgId: only.id } : {}}>
        {only ? (
          <p>
            <strong>{only.name}</strong>
          </p>
        ) : (
          <Select
            name="orgId"
            label="Chi bộ"
            blank="Chọn chi bộ"
            options={cells.map(({ id, name, above }) => ({ value: id, label: `${name}, ${above ?? ''}` }))}
          />
        )}
        <TextField
          name="year"
          label="Năm xếp loại"
          inputMode="numeric"
          value={String(reviewedYear(today))}
          isShort
        />
        <DayField
          name="heldOn"
          label="Ngày họp kiểm điểm"
          hint="Quy định có hiệu lực vào ngày này được áp dụng."
          value={showDay(today)}
        />
      </Form>
    </Page>
  )
}
