import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showDay, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { statusLabel, statusTone } from '@/lib/meetings/labels'
import { listMonths } from '@/lib/meetings/queries/list'
import { askedPlace } from '@/lib/organisations/asked'
import { scoreFilter } from '@/lib/scores/input'
import { bandNames, stateFilterLabel } from '@/lib/scores/labels'
import { figureOf, type Line, matches } from '@/lib/scores/listing'
import { listLines } from '@/lib/scores/queries/lines'
import { listScorePlaces } from '@/lib/scores/queries/list'
import { Badge, Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { PostingCell } from './posting-cell'
import { ScoreListSection } from './score-list-section'

const columns: Column<Line>[] = [
  {
    header: 'Chi bộ',
    cell: ({ cell, meetingId, own }) =>
      own && meetingId ? <Link href={`/scores/${meetingId}`}>{cell}</Link> : cell,
  },
  { header: 'Đảng viên', cell: ({ members }) => members, isNumber: true },
  { header: 'Ngày họp', cell: ({ heldOn }) => (heldOn ? showDay(heldOn) : 'Chưa họp') },
  {
    header: 'Tự chấm',
    cell: ({ own }) => (own ? `${figureOf({ own, review: null })}${own.band ? `, ${own.band}` : ''}` : ''),
    isQuiet: ({ own }) => own === null,
  },
  {
    header: 'Cấp trên chấm',
    cell: (line) =>
      line.isOfficial ? (
        <strong>{`${figureOf(line)}${line.band ? `, ${line.band}` : ''}`}</strong>
      ) : line.own ? (
        'Chưa chấm'
      ) : line.status ? (
        <Badge tone={statusTone[line.status]}>{statusLabel[line.status]}</Badge>
      ) : (
        'Chưa có biên bản'
      ),
  },
  { header: 'Sổ tay điện tử', cell: (line) => <PostingCell line={line} /> },
]

export default async function ScoresPage({ searchParams }: PageProps<'/scores'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'scores.list')) notFound()
  const asked = await searchParams
  const filter = scoreFilter.parse(asked)
  const { after } = asked
  const today = await businessDay()
  const month = filter.month ? `${filter.month}-01` : monthOf(today)
  const [places, months] = await Promise.all([listScorePlaces(viewer), listMonths(viewer)])
  const place = askedPlace(places, filter.org)
  if (!place) notFound()
  const lines = await listLines(viewer, place, month, today, filter.q)
  const rows = lines.filter((line) => matches(line, filter))
  const mine = lines.filter((line) => matches(line, { state: 'mine' }))
  const monthOptions = [...new Set([month, ...months])].sort().reverse()

  return (
    <Page
      title={`Chấm điểm sinh hoạt tháng ${showMonth(month)}`}
      lead={`${place.name}: ${summaryOf(lines)}`}
      crumbs={[{ name: 'Biên bản', href: '/meetings' }]}
    >
      {after === 'agree' && (
        <div role="status">
          <Notice tone="good" title="Đã ghi nhất trí với điểm chi bộ tự chấm.">
            Điểm ấy là điểm chính thức; chi bộ thấy ngay. Cần chấm lại thì mở phiếu của chi bộ.
          </Notice>
        </div>
      )}
      {mine.length > 1 && !filter.q && (
        <p>
          <Link
            href={`/scores/agree?org=${place.id}&month=${month.slice(0, 7)}`}
            className="button button-plain"
          >
            {`Nhất trí điểm tự chấm, ${mine.length} chi bộ chờ`}
          </Link>
        </p>
      )}
      <SearchBox label="Tìm theo tên chi bộ" value={filter.q}>
        <Filter
          name="month"
          label="Tháng"
          value={filter.month}
          all="Tháng này"
          options={monthOptions.map((each) => ({ value: each.slice(0, 7), label: showMonth(each) }))}
        />
        {places.length > 1 && (
          <Filter
            name="org"
            label="Tổ chức"
            value={filter.org}
            all={places[0]?.name ?? ''}
            options={places.slice(1).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Filter
          name="band"
          label="Xếp loại"
          value={filter.band}
          all="Mọi loại"
          options={bandNames.map((band) => ({ value: band, label: band }))}
        />
        <Filter
          name="state"
          label="Trạng thái"
          value={filter.state}
          all="Tất cả"
          options={Object.entries(stateFilterLabel)
            .filter(([value]) => value !== 'mine' || canSomewhere(viewer, 'scores.review'))
            .map(([value, label]) => ({ value, label }))}
        />
      </SearchBox>
      <Table
        rows={rows}
        columns={columns}
        empty="Không có chi bộ nào khớp. Đồng chí bỏ bớt điều kiện lọc hoặc chọn tháng khác."
      />
      <ListDownload list="scores" query={filter} />
      <ScoreListSection
        viewer={viewer}
        place={place}
        month={month}
        today={today}
        isAfter={after === 'issue'}
      />
    </Page>
  )
}

function summaryOf(lines: Line[]) {
  const official = lines.filter(({ isOfficial }) => isOfficial)
  const waiting = lines.filter(({ own, isOfficial }) => own !== null && !isOfficial).length
  const bands = bandNames
    .map((name) => [name, official.filter(({ band }) => band === name).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
  return [
    `${lines.length} chi bộ`,
    `cấp trên đã chấm ${official.length}${bands.length > 0 ? ` (${bands.join(', ')})` : ''}`,
    `chờ chấm ${waiting}`,
  ].join('; ')
}
