import { openedCampaign } from '@/app/(portal)/ratings/campaign-page'
import { can } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { changeReviewDay } from '@/lib/ratings/actions/people'
import { stateName, stateTone } from '@/lib/ratings/labels'
import { stepsOf } from '@/lib/ratings/steps'
import { listResidentsOf } from '@/lib/residences/queries'
import { Badge, Notice } from '@/lib/ui/badge'
import { DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { SummaryList, TaskList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { NotReviewed, PeopleTable } from './people-table'

export default async function CampaignPage({ params, searchParams }: PageProps<'/ratings/[id]'>) {
  const { viewer, found, place } = await openedCampaign(params)
  const { sent, decided } = await searchParams
  const { campaign, cell, ruleSet, decider, rated, people } = found
  const mayChange = campaign.state === 'open' && can(viewer, 'ratings.write', place)

  return (
    <Page
      title={`Xếp loại đảng viên năm ${campaign.year}, ${cell.name}`}
      crumbs={[{ name: 'Xếp loại', href: '/ratings' }]}
    >
      {sent === '1' && campaign.state === 'tallied' && (
        <Notice tone="good" title={`Đã gửi danh sách tới ${decider}.`}>
          Chi bộ không phải làm gì thêm cho đến khi có quyết định. Đồng chí in biên bản kiểm phiếu và danh
          sách ở cuối trang để lấy chữ ký.
        </Notice>
      )}
      {decided === '1' && campaign.state === 'finished' && (
        <Notice tone="good" title="Đã ghi quyết định xếp loại.">
          Chi bộ thấy kết quả ở trang này. Đồng chí in danh sách kèm quyết định ở cuối trang.
        </Notice>
      )}
      {campaign.returnedReason && campaign.state === 'open' && (
        <Notice tone="warn" title={`${decider} trả lại danh sách.`}>
          {campaign.returnedReason}
        </Notice>
      )}
      {campaign.state === 'ended' && (
        <Notice tone="plain" title="Không biểu quyết, chi bộ đã kết thúc hoạt động.">
          Những gì chi bộ đã nhập được giữ nguyên ở đây để xem. Đảng viên được kiểm điểm, xếp loại ở chi bộ
          đang sinh hoạt.
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            name: 'Tình trạng',
            value: <Badge tone={stateTone[campaign.state]}>{stateName[campaign.state]}</Badge>,
          },
          { name: 'Ngày kiểm điểm', value: campaign.heldOn ? showDay(campaign.heldOn) : 'chưa định' },
          {
            name: 'Đảng viên',
            value: `${people.length} đồng chí; kiểm điểm, xếp loại ${rated.length}; ngoài diện hoặc chưa kiểm điểm ${people.length - rated.length}`,
          },
          { name: 'Quy định áp dụng', value: ruleSet.source },
          { name: 'Cấp quyết định', value: decider },
          ...(campaign.decidedOn
            ? [
                {
                  name: 'Quyết định',
                  value: `${campaign.decisionNumber ?? 'chưa ghi số'}, ${showDay(campaign.decidedOn)}`,
                },
              ]
            : []),
        ]}
      />
      {(campaign.state === 'open' || campaign.state === 'tallied') && (
        <Section title="Các bước">
          <TaskList tasks={stepsOf(viewer, found)} empty="" />
        </Section>
      )}
      <Section title={campaign.state === 'finished' ? 'Kết quả' : 'Danh sách kiểm điểm, xếp loại'}>
        <PeopleTable
          found={found}
          mayPrint={can(viewer, 'selfReview.print', place)}
          residents={await listResidentsOf(viewer, campaign.orgId, campaign.year)}
        />
      </Section>
      <NotReviewed found={found} />
      {mayChange && (
        <details className="card">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            Đổi ngày kiểm điểm, cập nhật danh sách theo sổ đảng viên
          </summary>
          <Form
            action={changeReviewDay}
            submit="Lưu ngày và cập nhật danh sách"
            isPlain
            hidden={{ campaignId: campaign.id, version: campaign.version }}
          >
            <DayField
              name="heldOn"
              label="Ngày họp kiểm điểm"
              value={campaign.heldOn && showDay(campaign.heldOn)}
            />
          </Form>
        </details>
      )}
      {campaign.state !== 'ended' && (
        <Section title="In">
          <ul className="list-disc pl-5">
            <li>
              <a href={`/print/tally-minutes/${campaign.id}`}>Biên bản kiểm phiếu</a>
            </li>
            <li>
              <a href={`/print/rating-list/${campaign.id}`}>Danh sách xếp loại</a>
            </li>
          </ul>
        </Section>
      )}
    </Page>
  )
}
