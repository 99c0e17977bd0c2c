import { openedRound } from '@/app/(portal)/collectives/round-page'
import { can } from '@/lib/auth/policy'
import { correctDay, setAsideRound, withdrawRound } from '@/lib/collectives/actions/rounds'
import { stateName } from '@/lib/collectives/labels'
import { stepsOf } from '@/lib/collectives/steps'
import { showDay } from '@/lib/core/dates'
import { stateTone } from '@/lib/ratings/labels'
import { Badge, Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { DayField, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { SummaryList, TaskList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { GroupSections } from './group-sections'
import { OrganisationTable, Outside } from './organisation-table'

export default async function RoundPage({ params, searchParams }: PageProps<'/collectives/[id]'>) {
  const { viewer, found, place, hidden } = await openedRound(params)
  const { round, decider, ruleSet, rated, outside, rules } = found
  const isOpen = round.state === 'open'
  const gone = isOpen ? rated.filter(({ endedOn }) => endedOn !== null) : []
  const { decided } = await searchParams

  return (
    <Page
      title={`Xếp loại tổ chức đảng năm ${round.year}, ${decider}`}
      crumbs={[
        { name: 'Xếp loại', href: '/ratings' },
        { name: 'Xếp loại tổ chức đảng', href: '/collectives' },
      ]}
    >
      {decided && (
        <Notice tone="good" title="Đã ghi quyết định xếp loại.">
          Đồng chí in quyết định và danh sách ở cuối trang để ký, gửi các tổ chức.
        </Notice>
      )}
      {round.state === 'ended' && (
        <Notice
          tone="warn"
          title={
            round.decidedOn ? 'Kết quả của đợt này không còn tính vì xếp loại lại.' : 'Đợt này đã thu hồi.'
          }
        >
          Lý do: {round.withdrawnReason}
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            name: 'Tình trạng',
            value: <Badge tone={stateTone[round.state]}>{stateName[round.state]}</Badge>,
          },
          { name: 'Ngày hội nghị', value: showDay(round.heldOn) },
          {
            name: 'Tổ chức',
            value: `${rated.length} được xếp loại${outside.length > 0 ? `; ${outside.length} không xếp loại` : ''}`,
          },
          { name: 'Quy định áp dụng', value: ruleSet.source },
          { name: 'Nhóm tương đồng', value: round.isOneGroup ? 'tính chung một nhóm' : 'theo loại hình' },
          ...(round.decidedOn
            ? [{ name: 'Quyết định', value: `${round.decisionNumber}, ${showDay(round.decidedOn)}` }]
            : []),
        ]}
      />
      {gone.length > 0 && (
        <Notice tone="warn" title="Có tổ chức đã kết thúc hoạt động sau khi mở đợt.">
          {gone.map(({ name, endedOn }) => `${name} (${endedOn && showDay(endedOn)})`).join('; ')}. Không xếp
          loại thì ghi lý do ở bước nhập mức tự xếp loại, số liệu.
        </Notice>
      )}
      {isOpen && rules.grounds.length === 0 && (
        <Notice title="Bộ quy tắc này chưa ghi điều kiện riêng cho tập thể.">
          Đồng chí đối chiếu với văn bản trước khi quyết định; cổng chỉ kiểm số phiếu và giới hạn tỷ lệ.
        </Notice>
      )}
      {isOpen && (
        <Section title="Các bước">
          <TaskList tasks={stepsOf(viewer, found)} empty="" />
        </Section>
      )}
      <Section title={isOpen ? 'Từng tổ chức' : 'Kết quả'}>
        <OrganisationTable found={found} />
      </Section>
      <Outside rows={outside} />
      <ListDownload list="collective-list" query={{ round: round.id }} />
      {isOpen && round.returned !== null && <GroupSections found={found} />}
      {round.state !== 'ended' && (
        <Section title="In">
          <ul className="list-disc pl-5">
            <li>
              <a href={`/print/collective-minutes/${round.id}`}>
                {round.returned === null ? 'Biên bản kiểm phiếu để ghi tay' : 'Biên bản kiểm phiếu'}
              </a>
            </li>
            <li>
              <a href={`/print/collective-list/${round.id}`}>Danh sách xếp loại tổ chức đảng</a>
            </li>
            {round.state === 'finished' && (
              <li>
                <a href={`/print/collective-decision/${round.id}`}>Quyết định xếp loại tổ chức đảng</a>
              </li>
            )}
          </ul>
        </Section>
      )}
      {isOpen && round.returned === null && can(viewer, 'collectives.open', place) && (
        <Form action={withdrawRound} submit="Thu hồi đợt" isPlain hidden={hidden} fold="Thu hồi đợt mở nhầm">
          <TextArea
            name="reason"
            label="Vì sao thu hồi"
            hint="Thu hồi được khi chưa nhập kết quả kiểm phiếu."
          />
        </Form>
      )}
      {isOpen && round.returned !== null && can(viewer, 'collectives.tally', place) && (
        <Form
          action={correctDay}
          submit="Sửa ngày hội nghị"
          isPlain
          hidden={hidden}
          fold="Sửa ngày hội nghị ghi nhầm"
        >
          <DayField name="heldOn" label="Ngày hội nghị" value={showDay(round.heldOn)} />
          <TextField name="reason" label="Vì sao sửa" hint="Ví dụ: theo biên bản kiểm phiếu đã ký" />
        </Form>
      )}
      {round.state === 'finished' && can(viewer, 'collectives.decide', place) && (
        <Form
          action={setAsideRound}
          submit="Bỏ kết quả của đợt này"
          isPlain
          hidden={hidden}
          fold="Xếp loại lại"
        >
          <TextArea
            name="reason"
            label="Vì sao xếp loại lại, theo văn bản nào"
            hint="Kết quả của đợt này vẫn đọc được nhưng không tính nữa; sau đó mở đợt mới của cùng năm."
          />
        </Form>
      )}
    </Page>
  )
}
