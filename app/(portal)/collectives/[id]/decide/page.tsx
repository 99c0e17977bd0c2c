import { notFound } from 'next/navigation'
import { GroupSections } from '@/app/(portal)/collectives/[id]/group-sections'
import { crumbsOf, openedRound, WHO } from '@/app/(portal)/collectives/round-page'
import { DecisionTable } from '@/app/(portal)/ratings/[id]/decide/decision-table'
import { can } from '@/lib/auth/policy'
import { decideRound } from '@/lib/collectives/actions/decision'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { Notice } from '@/lib/ui/badge'
import { DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'

export default async function DecideRoundPage({ params }: PageProps<'/collectives/[id]/decide'>) {
  const { viewer, found, place, hidden } = await openedRound(params)
  const { round, decider, decidedFor, ruleSet, missing, rated, groups } = found
  if (round.state !== 'open' || !can(viewer, 'collectives.decide', place)) notFound()
  const today = await businessDay()

  return (
    <Page title={`${decider} quyết định xếp loại`} crumbs={crumbsOf(found)} lead={ruleSet.source}>
      {missing.length > 0 && (
        <Notice tone="warn" title={`Còn ${missing.length} tổ chức thiếu số liệu, chưa quyết định được.`}>
          <ul className="list-disc pl-5">
            {missing.map((each) => (
              <li key={each.id}>
                {each.name}: thiếu {each.missing.join(', ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <GroupSections found={found} />
      {rated.length === 0 && (
        <Notice tone="warn" title="Không có tổ chức nào được xếp loại trong đợt này, chưa quyết định được.">
          Đồng chí xem lại lý do không xếp loại ở bước nhập số liệu, hoặc thu hồi đợt.
        </Notice>
      )}
      {rated.length > 0 && missing.length === 0 && (
        <Section title="Quyết định">
          <p>
            Đã điền sẵn mức đề nghị. Chọn mức khác thì ghi lý do. Ghi rồi thì chỉ còn cách xếp loại lại cả
            đợt.
          </p>
          <Form action={decideRound} submit="Ghi quyết định xếp loại" hidden={hidden}>
            {groups.map(({ name, rows, outcome }) => (
              <Section key={name} title={name}>
                <DecisionTable found={{ rated: rows, outcome, rules: found.rules }} who={WHO} />
              </Section>
            ))}
            <TextField
              name="decisionNumber"
              label="Số quyết định"
              hint={`Ví dụ 48-QĐ/${decidedFor.symbol}`}
              isShort
            />
            <DayField name="decidedOn" label="Ngày quyết định" value={showDay(today)} />
          </Form>
        </Section>
      )}
    </Page>
  )
}
