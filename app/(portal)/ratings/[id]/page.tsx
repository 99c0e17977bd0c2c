import { openedCampaign } from '@/app/(portal)/ratings/campaign-page'
import { can } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { changeReviewDay } from '@/lib/ratings/actions/people'
import { roundName, stateName, stateTone } from '@/lib/ratings/labels'
import { listStayingElsewhere } from '@/lib/ratings/queries/elsewhere'
import { isUntouched } from '@/lib/ratings/rules/listing'
import { stepsOf } from '@/lib/ratings/steps'
import { listResidentsOf } from '@/lib/residences/queries'
import { Badge } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList, TaskList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { Corrections } from './corrections'
import { Notices } from './notices'
import { NotReviewed, PeopleTable } from './people-table'
import { Rounds, SupplementForm, WithdrawForm } from './rounds'

export default async function CampaignPage({ params, searchParams }: PageProps<'/ratings/[id]'>) {
  const { viewer, found, place } = await openedCampaign(params)
  const { campaign, cell, ruleSet, decider, rated, people, rounds, corrections } = found
  const mayOpen = can(viewer, 'ratings.open', place)
  const isFinished = campaign.state === 'finished'
  const isUnderWay = rounds.some(({ state }) => state === 'open' || state === 'tallied')
  const mayChange = campaign.state === 'open' && can(viewer, 'ratings.write', place)

  return (
    <Page
      title={`Xếp loại đảng viên ${roundName(campaign)}, ${cell.name}`}
      crumbs={[{ name: 'Xếp loại', href: '/ratings' }]}
    >
      <Notices
        found={found}
        just={await searchParams}
        elsewhere={await listStayingElsewhere(viewer, campaign.id)}
      />
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
      <Section title={isFinished ? 'Kết quả' : 'Danh sách kiểm điểm, xếp loại'}>
        <PeopleTable
          found={found}
          mayPrint={can(viewer, 'selfReview.print', place)}
          residents={await listResidentsOf(viewer, campaign.orgId, campaign.year)}
        />
      </Section>
      <Corrections rows={corrections} />
      <NotReviewed found={found} />
      <ListDownload list="rating-people" query={{ campaign: campaign.id }} />
      <Rounds rounds={rounds} />
      {isFinished && mayOpen && !isUnderWay && (
        <SupplementForm found={found} today={showDay(await businessDay())} />
      )}
      {mayChange && (
        <Form
          fold="Đổi ngày kiểm điểm, cập nhật danh sách theo sổ đảng viên"
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
      )}
      {campaign.state === 'open' && mayOpen && isUntouched(campaign, people) && (
        <WithdrawForm found={found} />
      )}
      {campaign.state !== 'ended' && (
        <Section title="In">
          <ul className="list-disc pl-5">
            {campaign.state === 'open' && can(viewer, 'selfReview.print', place) && (
              <li>
                <a href={`/print/self-reviews/${campaign.id}`}>
                  Mẫu 02C để trống cho cả chi bộ ({rated.length} bản)
                </a>
              </li>
            )}
            {campaign.state === 'open' && mayOpen && (
              <li>
                <a href={`/print/rating-ballots/${campaign.id}`}>
                  Phiếu xếp loại, mỗi đồng chí biểu quyết một phiếu
                </a>
              </li>
            )}
            <li>
              <a href={`/print/tally-minutes/${campaign.id}`}>
                {campaign.state === 'open' && campaign.returned === null
                  ? 'Biên bản kiểm phiếu để tổ kiểm phiếu ghi tay'
                  : 'Biên bản kiểm phiếu'}
              </a>
            </li>
            <li>
              <a href={`/print/rating-list/${campaign.id}`}>Danh sách xếp loại</a>
            </li>
          </ul>
          {isFinished && can(viewer, 'ratings.decide', place) && (
            <p>
              <Link href={`/ratings/${campaign.id}/correct`}>Kết quả sai: ghi quyết định xếp loại lại</Link>
            </p>
          )}
        </Section>
      )}
    </Page>
  )
}
