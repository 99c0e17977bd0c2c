import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showMonth } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { synthesisFilter } from '@/lib/synthesis/input'
import { synthesisLink } from '@/lib/synthesis/links'
import { getFigures } from '@/lib/synthesis/queries/figures'
import { getIssuedSynthesis, getSynthesisForm } from '@/lib/synthesis/queries/issued'
import { listSynthesisItems } from '@/lib/synthesis/queries/items'
import { getTwelveMonths } from '@/lib/synthesis/queries/months'
import { getSynthesisPlace } from '@/lib/synthesis/queries/places'
import { shownMonth } from '@/lib/synthesis/rules'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { MonthSteps } from '@/lib/ui/steps'
import { CutTables } from './cut-tables'
import { IssueForm } from './issue-form'
import { ItemList, MOST_ITEMS } from './item-list'
import { MonthSection } from './month-section'
import { PaperLinks } from './paper-links'

/** Tổng hợp phản ánh, góp ý của tháng: every number leads to the list it counts. */
export default async function SynthesisPage({ searchParams }: PageProps<'/feedback/synthesis'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'syntheses.read')) notFound()
  const search = await searchParams
  const asked = synthesisFilter.parse(search)
  const { place, places } = (await getSynthesisPlace(viewer, asked.org)) ?? notFound()
  const today = await businessDay()
  const month = shownMonth(asked.month, today)
  const [figures, months, items, issued, form, { superiorWord }] = await Promise.all([
    getFigures(viewer, place, { month, today }),
    getTwelveMonths(viewer, place, month, today),
    listSynthesisItems(viewer, place, { month, today, limit: MOST_ITEMS + 1 }),
    getIssuedSynthesis(viewer, place.id, month),
    getSynthesisForm(viewer, place, today),
    getSettings(),
  ])

  return (
    <Page
      title={`Tổng hợp phản ánh, góp ý tháng ${showMonth(month)}`}
      lead={`${place.name}, tính đến ${showDay(today)}.`}
      crumbs={[{ name: `Phản ánh, góp ý với ${superiorWord}`, href: '/feedback' }]}
    >
      {places.length > 1 && (
        <FilterForm hidden={{ month: month.slice(0, 7) }}>
          <Filter
            name="org"
            label="Tổ chức"
            value={place.id}
            all="Cao nhất trong phạm vi"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterForm>
      )}
      <MonthSteps month={month} to={(other) => synthesisLink(place.id, other)} />
      <PaperLinks issued={issued} orgId={place.id} month={month} isAfter={search.after === 'issue'} />
      <CutTables figures={figures} place={place} at={{ month, today }} />
      <MonthSection months={months} orgId={place.id} />
      <ItemList items={items} />
      {form && month <= today && (
        <IssueForm {...form} orgId={place.id} month={month} isAgain={issued !== undefined} items={items} />
      )}
    </Page>
  )
}
