import { notFound } from 'next/navigation'
import { crumbsOf, openedRound, WHO } from '@/app/(portal)/collectives/round-page'
import { BallotTable } from '@/app/(portal)/ratings/[id]/tally/ballot-table'
import { MeetingFields, SumFields, TellerFields } from '@/app/(portal)/ratings/[id]/tally/meeting-fields'
import { can } from '@/lib/auth/policy'
import { recordCollectiveTally } from '@/lib/collectives/actions/figures'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'

export default async function CollectiveTallyPage({ params }: PageProps<'/collectives/[id]/tally'>) {
  const { viewer, found, place, hidden } = await openedRound(params)
  const { round, rated } = found
  if (round.state !== 'open' || !can(viewer, 'collectives.tally', place)) notFound()

  return (
    <Page
      title="Kết quả kiểm phiếu"
      crumbs={crumbsOf(found)}
      lead="Nhập số phiếu cộng của tổ kiểm phiếu. Cổng không giữ phiếu của từng người."
    >
      <Form action={recordCollectiveTally} submit="Lưu kết quả kiểm phiếu" hidden={hidden}>
        <Section title="1. Hội nghị">
          <MeetingFields campaign={round} people={[]} />
        </Section>
        <Section title="2. Ủy viên bỏ phiếu">
          <SumFields typed={round} voters="Ủy viên" />
        </Section>
        <Section title="3. Tổ kiểm phiếu">
          <TellerFields tellers={round.tellers} />
        </Section>
        <Section title="4. Số phiếu từng tổ chức">
          <p>Mỗi dòng: số phiếu các mức cộng với không hợp lệ phải bằng số phiếu thu về. Để trống là 0.</p>
          <BallotTable rows={rated} returned={round.returned} who={WHO} />
        </Section>
      </Form>
    </Page>
  )
}
