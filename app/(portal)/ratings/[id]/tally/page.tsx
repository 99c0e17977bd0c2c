import { notFound } from 'next/navigation'
import { crumbsOf, openedCampaign } from '@/app/(portal)/ratings/campaign-page'
import { can } from '@/lib/auth/policy'
import { recordTally } from '@/lib/ratings/actions/tally'
import { getTallyDefaults } from '@/lib/ratings/queries/campaign'
import { expectedBase } from '@/lib/ratings/rules/reviewed'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { BallotTable } from './ballot-table'
import { MeetingFields, SumFields, TellerFields } from './meeting-fields'

export default async function TallyPage({ params }: PageProps<'/ratings/[id]/tally'>) {
  const { viewer, found, place } = await openedCampaign(params)
  const { campaign, rated } = found
  if (campaign.state !== 'open' || !can(viewer, 'ratings.tally', place)) notFound()
  const people = await getTallyDefaults(viewer, campaign.id)
  const base = campaign.heldOn ? expectedBase(people, campaign.heldOn) : 0
  const known = { summoned: people.filter(({ standing }) => standing === 'full').length, votingBase: base }
  const typed = { ...campaign, ...(campaign.returned === null ? known : {}) }

  return (
    <Page
      title="Kết quả kiểm phiếu"
      crumbs={crumbsOf(found)}
      lead="Nhập số phiếu cộng của tổ kiểm phiếu. Cổng không giữ phiếu của từng người."
    >
      {campaign.tallyRemark && (
        <Notice tone="warn" title="Biên bản họp chưa khớp với danh sách.">
          {campaign.tallyRemark}
        </Notice>
      )}
      <Form
        action={recordTally}
        submit="Lưu kết quả kiểm phiếu"
        hidden={{ campaignId: campaign.id, version: campaign.version }}
      >
        <Section title="1. Hội nghị">
          <MeetingFields campaign={campaign} people={people} />
        </Section>
        <Section title="2. Người bỏ phiếu">
          <Notice>
            Theo sổ đảng viên: {known.summoned} đảng viên chính thức; cơ số biểu quyết {base} khi người được
            miễn, bị đình chỉ không dự; họ dự thì đồng chí sửa lại. Đảng viên dự bị không bỏ phiếu.
          </Notice>
          <SumFields typed={typed} voters="Chính thức" />
        </Section>
        <Section title="3. Tổ kiểm phiếu">
          <TellerFields tellers={campaign.tellers} />
        </Section>
        <Section title="4. Số phiếu từng đồng chí">
          <p>Mỗi dòng: số phiếu các mức cộng với không hợp lệ phải bằng số phiếu thu về. Để trống là 0.</p>
          <BallotTable rows={rated} returned={campaign.returned} />
        </Section>
      </Form>
    </Page>
  )
}
