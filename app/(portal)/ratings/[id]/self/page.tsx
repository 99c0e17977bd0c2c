import { notFound } from 'next/navigation'
import { crumbsOf, openedCampaign } from '@/app/(portal)/ratings/campaign-page'
import { can } from '@/lib/auth/policy'
import { recordSelfRatings } from '@/lib/ratings/actions/people'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { PersonFields } from './person-fields'

export default async function SelfRatingsPage({ params }: PageProps<'/ratings/[id]/self'>) {
  const { viewer, found, place } = await openedCampaign(params)
  const { campaign, people, rules } = found
  if (campaign.state !== 'open' || !can(viewer, 'ratings.write', place)) notFound()

  return (
    <Page
      title="Mức tự xếp loại và số liệu"
      crumbs={crumbsOf(found)}
      lead="Lấy từ bản tự kiểm điểm mỗi đồng chí đã nộp. Ô nào chưa có thì để trống, nhập tiếp sau."
    >
      <Notice>Ở đây chỉ có mức, điểm và tỷ lệ. Lời tự kiểm điểm ở lại trên giấy, cổng không lưu.</Notice>
      <Form
        action={recordSelfRatings}
        submit="Lưu số liệu"
        hidden={{ campaignId: campaign.id, version: campaign.version }}
      >
        {people
          .filter(({ isReviewed }) => isReviewed)
          .map((person) => (
            <PersonFields key={person.id} person={person} rules={rules} />
          ))}
      </Form>
    </Page>
  )
}
