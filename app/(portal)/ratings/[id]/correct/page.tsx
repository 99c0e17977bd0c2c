import { notFound } from 'next/navigation'
import { crumbsOf, openedCampaign } from '@/app/(portal)/ratings/campaign-page'
import { can } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { correctRating } from '@/lib/ratings/actions/correction'
import { levelName, levelOptions } from '@/lib/ratings/labels'
import { Notice } from '@/lib/ui/badge'
import { DayField, Select, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function CorrectPage({ params }: PageProps<'/ratings/[id]/correct'>) {
  const { viewer, found, place } = await openedCampaign(params)
  const { campaign, rated, decider } = found
  if (campaign.state !== 'finished' || !can(viewer, 'ratings.decide', place)) notFound()

  return (
    <Page
      title="Xếp loại lại một đồng chí"
      crumbs={crumbsOf(found)}
      lead={`${decider} quyết định lại khi phát hiện kết quả đã quyết định là sai.`}
    >
      <Notice>
        Mức cũ, lý do và số quyết định được giữ lại để xem. Danh sách in từ nay ghi mức mới và nói rõ thay bản
        đã in.
      </Notice>
      <Form
        action={correctRating}
        submit="Ghi quyết định xếp loại lại"
        hidden={{ campaignId: campaign.id, version: campaign.version }}
      >
        <Select
          name="ratingId"
          label="Đồng chí được xếp loại lại"
          blank="Chọn một đồng chí"
          options={rated.flatMap(({ id, fullName, level }) =>
            level
              ? [{ value: id, label: `${fullName}: đang là ${levelName[level].toLocaleLowerCase('vi')}` }]
              : [],
          )}
        />
        <Select name="level" label="Mức xếp loại lại" blank="Chọn một mức" options={levelOptions} />
        <TextArea name="reason" label="Sai ở đâu, vì sao xếp loại lại" />
        <TextField name="decisionNumber" label="Số quyết định" hint="Ví dụ 60-QĐ/ĐU" isShort />
        <DayField name="decidedOn" label="Ngày quyết định" value={showDay(await businessDay())} />
      </Form>
    </Page>
  )
}
