import { notFound } from 'next/navigation'
import { listCrumb } from '@/app/(portal)/collectives/round-page'
import { requireViewer } from '@/lib/auth/viewer'
import { openRound } from '@/lib/collectives/actions/rounds'
import { listDeciders } from '@/lib/collectives/queries/rounds'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { deciderOf } from '@/lib/ratings/decider'
import { reviewedYear } from '@/lib/ratings/rules/campaign'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function NewRoundPage() {
  const viewer = await requireViewer()
  const [deciders, today] = await Promise.all([listDeciders(viewer), businessDay()])
  const [first] = deciders
  if (!first) notFound()

  return (
    <Page
      title="Mở đợt xếp loại tổ chức đảng"
      crumbs={[{ name: 'Xếp loại', href: '/ratings' }, listCrumb]}
      lead="Danh sách lấy từ cây tổ chức: chi bộ của đảng bộ cơ sở, hoặc tổ chức trực thuộc của cấp đứng đầu."
    >
      <Form action={openRound} submit="Mở đợt" hidden={deciders.length === 1 ? { orgId: first.id } : {}}>
        {deciders.length === 1 ? (
          <p>
            Cấp quyết định: <strong>{deciderOf(first)}</strong>
          </p>
        ) : (
          <Select
            name="orgId"
            label="Cấp quyết định"
            blank="Chọn cấp quyết định"
            options={deciders.map((each) => ({ value: each.id, label: deciderOf(each) }))}
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
          label="Ngày hội nghị xét, bỏ phiếu"
          hint="Quy định có hiệu lực vào ngày này được áp dụng."
          value={showDay(today)}
        />
      </Form>
    </Page>
  )
}
