import { notFound } from 'next/navigation'
import { QuotaArithmetic } from '@/app/(portal)/ratings/[id]/result/quota-arithmetic'
import { crumbsOf, openedCampaign } from '@/app/(portal)/ratings/campaign-page'
import { can } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { decideCampaign, returnCampaign, setOutstanding } from '@/lib/ratings/actions/decision'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, DayField, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { DecisionTable } from './decision-table'

export default async function DecidePage({ params }: PageProps<'/ratings/[id]/decide'>) {
  const { viewer, found, place } = await openedCampaign(params)
  const { campaign, decider, ruleSet, rules } = found
  if (campaign.state !== 'tallied' || !can(viewer, 'ratings.decide', place)) notFound()
  const hidden = { campaignId: campaign.id, version: campaign.version }
  const today = await businessDay()
  const { isDemo } = await getSettings()
  const mayBeOutstanding = rules.quotaRateOutstanding > rules.quotaRate

  return (
    <Page title={`${decider} quyết định xếp loại`} crumbs={crumbsOf(found)} lead={ruleSet.source}>
      {campaign.heldOn && campaign.heldOn > today && (
        <Notice
          tone="warn"
          title={`Chưa ghi được quyết định: cổng đang tính ngày ${showDay(today)}, trước ngày kiểm điểm ${showDay(campaign.heldOn)}.`}
        >
          {isDemo && (
            <>
              Đây là bản trình diễn: đồng chí <Link href="/clock">đặt ngày trình diễn</Link> từ{' '}
              {showDay(campaign.sentOn ?? campaign.heldOn)} trở đi rồi quay lại trang này.
            </>
          )}
        </Notice>
      )}
      <Section title="Giới hạn tỷ lệ">
        <p>
          Dưới đây là phép tính của riêng chi bộ; quá số ấy vẫn được, nếu tính chung với các chi bộ cùng cấp
          trên đã quyết định trong năm thì còn trong giới hạn.
        </p>
        <QuotaArithmetic found={found} />
        {mayBeOutstanding && (
          <Form action={setOutstanding} submit="Tính lại giới hạn" isPlain hidden={hidden}>
            <Checkbox
              name="isOutstanding"
              label="Chi bộ có thành tích nổi trội (giới hạn 25%)"
              isChecked={campaign.isOutstanding}
            />
          </Form>
        )}
      </Section>
      <Section title="Quyết định">
        <p>
          Đã điền sẵn mức chi bộ đề nghị. Chọn mức khác thì ghi lý do. Sau khi ghi, chỉ đổi bằng quyết định
          xếp loại lại.
        </p>
        <Form action={decideCampaign} submit="Ghi quyết định xếp loại" hidden={hidden}>
          <DecisionTable found={found} />
          <TextField
            name="decisionNumber"
            label="Số quyết định"
            hint={`Ví dụ 47-QĐ/${found.above?.symbol ?? 'ĐU'}`}
            isOptional
            isShort
          />
          <DayField name="decidedOn" label="Ngày quyết định" value={showDay(today)} />
        </Form>
      </Section>
      <Form
        fold="Trả lại để chi bộ làm lại"
        action={returnCampaign}
        submit="Trả lại danh sách"
        isPlain
        hidden={hidden}
      >
        <TextArea name="reason" label="Cần làm lại điều gì, vì sao" />
      </Form>
    </Page>
  )
}
