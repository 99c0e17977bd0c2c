import { notFound } from 'next/navigation'
import { crumbsOf, openedRound } from '@/app/(portal)/collectives/round-page'
import { can } from '@/lib/auth/policy'
import { recordFigures } from '@/lib/collectives/actions/figures'
import { showDay } from '@/lib/core/dates'
import { ratePercent } from '@/lib/ratings/rules/quota'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { OrganisationFields } from './organisation-fields'

export default async function FiguresPage({ params }: PageProps<'/collectives/[id]/figures'>) {
  const { viewer, found, place, hidden } = await openedRound(params)
  const { round, rows, rules } = found
  if (round.state !== 'open' || !can(viewer, 'collectives.write', place)) notFound()

  return (
    <Page
      title="Mức tự xếp loại và số liệu của từng tổ chức"
      crumbs={crumbsOf(found)}
      lead="Lấy từ báo cáo kiểm điểm (mẫu 01) mỗi tổ chức đã nộp và kết quả thẩm định. Ô nào chưa có thì để trống."
    >
      <Notice>Ở đây chỉ có mức, điểm, tỷ lệ và ngày. Lời báo cáo ở lại trên giấy, cổng không lưu.</Notice>
      <Form action={recordFigures} submit="Lưu số liệu" hidden={hidden}>
        <Section title="Hội nghị và cách tính giới hạn">
          <DayField name="heldOn" label="Ngày hội nghị xét, bỏ phiếu" value={showDay(round.heldOn)} />
          <Checkbox
            name="isOneGroup"
            label="Tính chung tất cả là một nhóm tương đồng (để trống: mỗi loại hình một nhóm)"
            isChecked={round.isOneGroup}
          />
          {rules.quotaRateOutstanding > rules.quotaRate && (
            <Checkbox
              name="isOutstanding"
              label={`Có thành tích nổi trội, được cấp có thẩm quyền xác định (giới hạn ${ratePercent(rules, true)}%)`}
              isChecked={round.isOutstanding}
            />
          )}
        </Section>
        {rows.map((row) => (
          <OrganisationFields key={row.id} row={row} rules={rules} />
        ))}
      </Form>
    </Page>
  )
}
