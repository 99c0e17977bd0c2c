import { notFound } from 'next/navigation'
import { crumbsOf, PlaceFilter, RecordLinks, recordLink } from '@/app/(portal)/records/record-links'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { waitWords } from '@/lib/awards/labels'
import { showDay } from '@/lib/core/dates'
import { count } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { badgeFilter } from '@/lib/records/input'
import { badgeName, roundName } from '@/lib/records/labels'
import { MOST_LISTED } from '@/lib/records/parts'
import { type BadgeRow, countBadgesDue, listBadgesDue } from '@/lib/records/queries/badges'
import { getRecordPlace } from '@/lib/records/queries/places'
import { fullOn, nextRound, roundsAround } from '@/lib/records/rules/badges'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { AwardForm } from './award-form'
import { BadgeViews } from './badge-views'

/** As it was recorded; else for which discipline it may have to be. */
function delayWords({ delayReason, delayUntil, wait }: BadgeRow) {
  if (delayUntil) return { text: delayReason ?? '', note: `Xét từ ngày ${showDay(delayUntil)}` }
  if (!wait) return ''
  const { why, proposal } = waitWords(wait)
  return { badges: [['warn', why] as const], note: proposal }
}

const columns = (hasCells: boolean): Column<BadgeRow>[] => [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: `/records/${id}#badges` }) },
  { header: 'Năm sinh', isNumber: true, cell: ({ birthYear }) => birthYear },
  ...(hasCells ? [{ header: 'Chi bộ', cell: ({ cell }: BadgeRow) => cell }] : []),
  { header: 'Ngày kết nạp', cell: ({ admittedOn }) => showDay(admittedOn) },
  {
    header: 'Huy hiệu',
    cell: (row) => ({ text: badgeName(row.years), note: `Đủ ngày ${showDay(fullOn(row))}` }),
  },
  {
    header: 'Lùi thời gian xét',
    cell: delayWords,
    isQuiet: ({ delayUntil, wait }) => !delayUntil && !wait,
  },
]

/** Huy hiệu Đảng của một đợt (Hướng dẫn 06-HD/TW, điểm 18): who reaches one, who was passed over, who waits. */
export default async function BadgesPage({ searchParams }: PageProps<'/records/badges'>) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const filter = badgeFilter.parse(asked)
  const recorded = count().safeParse(asked.recorded)
  const place = (await getRecordPlace(viewer, filter.org)) ?? notFound()
  const today = await businessDay()
  const round = filter.round ?? nextRound(today)
  const which = filter.which ?? 'round'
  const [rows, counts] = await Promise.all([
    listBadgesDue(viewer, place, round, which),
    countBadgesDue(viewer, place, round),
  ])
  const query = { org: place.id, round, which: filter.which }
  const isPrint = filter.view === 'print'
  const hasCells = place.kind !== 'cell'

  return (
    <Page
      title={
        isPrint
          ? `Danh sách đề nghị tặng Huy hiệu Đảng ${roundName(round).toLocaleLowerCase('vi')}`
          : 'Huy hiệu Đảng'
      }
      crumbs={crumbsOf(place, '/badges', { round })}
      lead={isPrint ? place.name : `${place.name}, ${roundName(round).toLocaleLowerCase('vi')}`}
    >
      {isPrint ? (
        <p className="flex flex-wrap items-center gap-4 print:hidden">
          <PrintButton label="In danh sách" />
          <Link href={recordLink('/badges', query)}>Về danh sách</Link>
        </p>
      ) : (
        <>
          {recorded.success && recorded.data > 0 && (
            <div role="status">
              <Notice tone="good" title={`Đã ghi quyết định tặng Huy hiệu của ${recorded.data} đồng chí.`} />
            </div>
          )}
          <RecordLinks viewer={viewer} here="/badges" org={place.id} />
          <p>
            Tính từ ngày kết nạp ghi ở danh sách đảng viên. Đồng chí có thời gian gián đoạn, kết nạp lại, bệnh
            nặng xét sớm hoặc truy tặng thì cấp ủy tính theo hồ sơ và ghi ở trang của từng đồng chí.
          </p>
          <FilterForm hidden={{ which: filter.which, ...(hasCells ? {} : { org: place.id }) }}>
            <Filter
              name="round"
              label="Đợt"
              value={round}
              all="Đợt sắp tới"
              options={roundsAround(today, round).map((each) => ({ value: each, label: roundName(each) }))}
            />
            {hasCells && <PlaceFilter place={place} />}
          </FilterForm>
          <BadgeViews which={which} counts={counts} query={query} />
        </>
      )}
      {rows.length >= MOST_LISTED && (
        <p>Danh sách chỉ hiện {MOST_LISTED} người đầu; đồng chí chọn từng tổ chức để xem hết.</p>
      )}
      <Table rows={rows} columns={columns(hasCells)} empty={emptyWords[which]} />
      {!isPrint && <ListDownload list="badges" query={query} />}
      {!isPrint && rows.length > 0 && (
        <p>
          <Link href={recordLink('/badges', { ...query, view: 'print' })} className="button button-plain">
            Xem bản in
          </Link>
        </p>
      )}
      {!isPrint && which === 'round' && rows.length > 0 && can(viewer, 'badges.record', place) && (
        <AwardForm organisationId={place.id} round={round} rows={rows} />
      )}
    </Page>
  )
}

const emptyWords = {
  round: 'Đợt này không có đồng chí nào đủ tuổi đảng để tặng Huy hiệu.',
  earlier: 'Không có đồng chí nào đủ tuổi đảng từ trước mà chưa ghi đã tặng.',
  postponed: 'Không có đồng chí nào đang lùi thời gian xét tặng.',
} as const
