import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { yearFilter } from '@/lib/dues/input'
import { bookLink, reportLink, sheetLink } from '@/lib/dues/links'
import {
  getCashBook,
  listReceipts,
  listReceived,
  listRemittances,
  listTakings,
} from '@/lib/dues/queries/book'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { getThrough } from '@/lib/dues/queries/through'
import { Downloads } from '@/lib/ui/downloads'
import { Page, Section } from '@/lib/ui/page'
import { YearSteps } from '@/lib/ui/steps'
import { Received } from './received'
import { Sent } from './sent'
import { MonthsOfBook, Receipts } from './tables'
import { TakeBackAnswer, TakeBackTaking } from './take-back'
import { ThroughCommittee } from './through'

/** Sổ thu nộp: of a cell month by month; of a committee what came from below and what went up. */
export default async function BookPage({ searchParams }: PageProps<'/dues/book'>) {
  const viewer = await requireViewer()
  const filter = yearFilter.parse(await searchParams)
  const { place } = (await getDuesPlace(viewer, filter.org)) ?? notFound()
  const today = await businessDay()
  const year = filter.year ?? Number(today.slice(0, 4))
  const { startsOn, owed } = place
  const isCell = place.kind === 'cell'
  const isBetween = place.kind === 'grassroots' || place.kind === 'section'
  const [book, receipts, takings, sent, received, through] = await Promise.all([
    isCell && startsOn !== null && owed !== null
      ? getCashBook(viewer, { ...place, startsOn, owed }, year, today)
      : undefined,
    isCell ? listReceipts(viewer, place, year) : [],
    isCell ? listTakings(viewer, place, year) : undefined,
    listRemittances(viewer, place, year, { withWaiting: true }),
    isCell ? [] : listReceived(viewer, place, year, { withWaiting: true }),
    isBetween ? getThrough(viewer, place, today) : undefined,
  ])
  const back = isCell ? sheetLink(place.id, monthOf(today)) : reportLink(place.id, today.slice(0, 7))

  return (
    <Page
      title={`Sổ thu nộp đảng phí năm ${year}`}
      crumbs={[{ name: 'Đảng phí', href: back }]}
      lead={place.endedOn ? `${place.name}, hoạt động đến ngày ${showDay(place.endedOn)}` : place.name}
    >
      <YearSteps year={year} to={(other) => bookLink(place.id, other)} />
      {isCell && !book && <p className="card lead">Chi bộ chưa mở sổ đảng phí trên cổng.</p>}
      {book && <MonthsOfBook book={book} year={year} cellId={place.id} />}
      {through && (
        <Section title="Đảng phí qua cấp ủy, từ khi mở sổ trên cổng" id="through">
          <ThroughCommittee through={through} />
        </Section>
      )}
      {!isCell && (
        <Section title="Cấp dưới nộp lên" id="received">
          <Received rows={received} viewer={viewer} today={today} chosen={filter.answer} />
          <TakeBackAnswer
            rows={received.filter(({ toPath }) => can(viewer, 'dues.takeBack', { path: toPath }))}
          />
        </Section>
      )}
      {(isCell ? book : place.parentId) && (
        <Section title="Đã nộp cấp trên" id="sent">
          <Sent
            rows={sent}
            orgId={place.id}
            owed={book?.owed ?? through?.left}
            today={today}
            maySend={!place.endedOn && can(viewer, 'dues.send', place)}
          />
        </Section>
      )}
      {book && (
        <Section title="Các lần thu" id="receipts">
          <Receipts rows={receipts} />
          {takings && <TakeBackTaking takings={takings} />}
        </Section>
      )}
      <Downloads
        query={{ org: place.id, year }}
        files={[
          ...(isCell ? [{ href: '/exports/dues-book', label: 'Tải các lần thu ra Excel' }] : []),
          { href: '/exports/dues-remittances', label: 'Tải các lần nộp cấp trên ra Excel' },
        ]}
      />
    </Page>
  )
}
