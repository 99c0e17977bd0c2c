import { notFound } from 'next/navigation'
import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { awayFilter, flags, ways } from '@/lib/away/input'
import { channelWords, flagLabel, wayLabel } from '@/lib/away/labels'
import { type AwayRow, countAway, listAway } from '@/lib/away/queries/register'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { behindBadges, duesWords } from '@/lib/dues/labels'
import { payerLink } from '@/lib/dues/links'
import { listDuesStates } from '@/lib/dues/queries/state'
import type { DuesState } from '@/lib/dues/rules/state'
import { listPlaces } from '@/lib/members/queries/list'
import { optionsOf, tagOptions } from '@/lib/organisations/labels'
import { listTags } from '@/lib/statistics/queries/tags'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Parts } from '@/lib/ui/parts'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns = (dues: ReadonlyMap<number, DuesState>): Column<AwayRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ memberId, fullName, cell }) => ({ text: fullName, href: `/away/${memberId}`, note: cell }),
  },
  {
    header: 'Nơi ở, việc làm',
    cell: ({ place, work, isVague, isAbroad }) => ({
      text: place,
      badges: [
        ...(isVague ? [['warn', 'Địa chỉ chưa rõ'] as const] : []),
        ...(isAbroad ? [['plain', 'Ở nước ngoài'] as const] : []),
      ],
      note: work,
    }),
  },
  { header: 'Liên lạc bằng', cell: ({ contact }) => contact || { badges: [['warn', 'Chưa ghi'] as const] } },
  { header: 'Đi từ', cell: ({ startsOn }) => showDay(startsOn) },
  {
    header: 'Liên lạc gần nhất',
    cell: ({ lastContact }) =>
      lastContact
        ? {
            text: showDay(lastContact.on),
            note: channelWords(lastContact.channel),
          }
        : 'Chưa ghi lần nào',
  },
  {
    header: 'Cách quản lý',
    cell: ({ way, exemption }) => ({
      text: wayLabel[way],
      note:
        way !== 'exempt' ? '' : exemption?.endsOn ? `đến ${showDay(exemption.endsOn)}` : 'không ghi thời hạn',
    }),
  },
  {
    header: 'Đảng phí',
    cell: ({ memberId }) => {
      const state = dues.get(memberId)
      return state
        ? { text: duesWords(state), href: payerLink(memberId), badges: behindBadges(state) }
        : 'Chi bộ chưa mở sổ'
    },
  },
  {
    header: 'Việc tiếp theo',
    cell: ({ next, excused }) => ({
      badges: next ? [[next.tone, next.text] as const] : [['good', 'Không có việc'] as const],
      note: excused,
    }),
  },
]

export default async function AwayPage({ searchParams }: PageProps<'/away'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'away.read')) notFound()
  const filter = awayFilter.parse(await searchParams)
  const today = await businessDay()
  const { after: _, ...query } = filter
  const { q, org, tag, type, way, flag, dues: paid } = filter
  const [{ rows, next }, counts, places, tags] = await Promise.all([
    listAway(viewer, filter, today),
    countAway(viewer, filter, today),
    listPlaces(viewer, org),
    listTags(viewer),
  ])
  const dues = await listDuesStates(
    viewer,
    rows.map(({ memberId }) => memberId),
    today,
  )
  const isFiltered = Object.values(query).some(Boolean)

  return (
    <Page
      title="Đảng viên đi làm xa"
      crumbs={[{ name: 'Đảng viên', href: '/members' }]}
      lead="Ai ở đâu, liên lạc bằng gì, quản lý thế nào; việc tiếp theo với từng đồng chí do chi bộ ghi dưới tên lo."
    >
      <Parts
        label="Đi làm xa"
        parts={[
          { href: '/exemptions', name: 'Đơn xin miễn sinh hoạt' },
          { href: '/away/absences', name: 'Vắng không lý do trong năm' },
          { href: '/away/excused', name: 'Vắng có lý do nhiều kỳ liên tiếp' },
          { href: '/away/year-end', name: 'Mời kiểm điểm cuối năm' },
        ]}
      />
      <SearchBox label="Tìm theo tên, có dấu hay không dấu đều được" value={q}>
        {(places.length > 1 || places.some(({ kind }) => kind !== 'cell')) && (
          <Filter
            name="org"
            label="Tổ chức"
            value={org}
            all="Tất cả trong phạm vi"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Filter
          name="way"
          label="Cách quản lý"
          value={way}
          all="Tất cả"
          options={optionsOf(wayLabel, [...ways])}
        />
        <Filter
          name="flag"
          label="Cần chú ý"
          value={flag}
          all="Không lọc"
          options={optionsOf(flagLabel, [...flags])}
        />
        <Filter
          name="dues"
          label="Đảng phí"
          value={paid}
          all="Không lọc"
          options={[{ value: 'unpaid', label: 'Còn tháng trong năm chưa nộp' }]}
        />
        {tags.length > 0 && places.length > 1 && (
          <Filter name="tag" label="Nhãn" value={tag} all="Không lọc" options={tagOptions(tags)} />
        )}
        <Kept fields={{ type }} />
      </SearchBox>
      <p>
        <strong>{counts.total.toLocaleString('vi')}</strong> đồng chí đang đi làm xa: được miễn{' '}
        {counts.exempt.toLocaleString('vi')}, sinh hoạt tạm thời nơi khác{' '}
        {counts.elsewhere.toLocaleString('vi')}, chi bộ theo dõi {counts.watched.toLocaleString('vi')}.{' '}
        {isFiltered && <Link href="/away">Bỏ lọc, xem tất cả</Link>}
      </p>
      <Table
        rows={rows}
        columns={columns(dues)}
        empty={
          isFiltered
            ? 'Không có đồng chí nào khớp. Đồng chí bớt điều kiện lọc hoặc thử ít chữ hơn.'
            : 'Chưa ghi đồng chí nào đi làm xa. Mở trang của đảng viên rồi bấm “Ghi đi làm xa”.'
        }
      />
      <Pager next={next} query={query} />
      <p className="text-muted print:hidden">
        Danh sách này là của hôm nay. Ngày đã qua thì danh sách đảng viên trả lời: ai đi làm xa, ở chi bộ nào
        ngày ấy.
      </p>
      <AsOfForm to="/members" kept={{ away: 'on', q, org, tag, type }} />
      <ListDownload list="away" query={query} />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
