import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showMonth } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { yearFilter } from '@/lib/dues/input'
import { payerLink, sheetLink } from '@/lib/dues/links'
import { getPayer, listPayerMonths, listPayments, listReliefs } from '@/lib/dues/queries/payer'
import { duesStateOf } from '@/lib/dues/queries/state'
import { Notice } from '@/lib/ui/badge'
import { Page, Section } from '@/lib/ui/page'
import { YearSteps } from '@/lib/ui/steps'
import { CorrectForm } from './correct-form'
import { Months, Payments } from './months'
import { PayMonths } from './pay-months'
import { Reliefs } from './reliefs'

/** Đảng phí của một đảng viên: the year's months, every row of the books, relief. */
export default async function PayerPage({ params, searchParams }: PageProps<'/dues/people/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const payer = (id && (await getPayer(viewer, id))) || notFound()
  const search = await searchParams
  const today = await businessDay()
  const year = yearFilter.parse(search).year ?? Number(today.slice(0, 4))
  const [months, payments, reliefs, state] = await Promise.all([
    listPayerMonths(viewer, payer.id, year, today),
    listPayments(viewer, payer.id, year),
    listReliefs(viewer, payer.id),
    duesStateOf(viewer, payer.id, today),
  ])
  const may = (permission: 'dues.record' | 'dues.relieve') => can(viewer, permission, { path: payer.path })

  return (
    <Page
      title={`Đảng phí: ${payer.fullName}`}
      crumbs={[
        {
          name: 'Đảng phí',
          // A member sees his own dues and no sheet of the cell.
          ...(can(viewer, 'dues.read', { path: payer.path })
            ? { href: sheetLink(payer.orgId, monthOf(today)) }
            : {}),
        },
      ]}
      lead={state?.paidUpTo ? `${payer.cell} · đã đóng hết tháng ${showMonth(state.paidUpTo)}` : payer.cell}
    >
      {search.after === 'correct' && (
        <div role="status">
          <Notice tone="good" title="Đã sửa khoản ghi sai.">
            Khoản cũ vẫn còn trong sổ, kèm dòng ghi giảm hôm nay.
          </Notice>
        </div>
      )}
      {state && state.alert > 0 && (
        <Notice
          tone={state.isGround ? 'bad' : 'warn'}
          title={`Chưa nộp ${state.unpaid.length} tháng trong năm: tháng ${state.unpaid.map((month) => Number(month.slice(5, 7))).join(', ')}`}
        />
      )}
      <YearSteps year={year} to={(other) => `${payerLink(payer.id)}?year=${other}`} />
      <Section title={`Các tháng năm ${year}`}>
        <Months rows={months} />
      </Section>
      {may('dues.record') && <PayMonths payer={payer} state={state} today={today} />}
      <Section title={`Các khoản ghi trong sổ cho năm ${year}`} id="payments">
        <Payments rows={payments} />
        {/* What a cell wrote stands in its own book, wherever the member is now. */}
        <CorrectForm rows={payments.filter(({ mayCorrect }) => mayCorrect)} />
      </Section>
      <Section title="Miễn, giảm, đóng chậm" id="reliefs">
        <Reliefs rows={reliefs} payer={payer} today={today} mayRelieve={may('dues.relieve')} />
      </Section>
    </Page>
  )
}
