import { notFound } from 'next/navigation'
import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import { can, canSomewhere, isOfOneCell, type Viewer } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { memberFilter } from '@/lib/members/input'
import { narrowedWords, standingLabel, statusLabel } from '@/lib/members/labels'
import { countMembers, listMembers, listPlaces, type MemberRow } from '@/lib/members/queries/list'
import { countMembersOn, listMembersOn, type MemberOnRow } from '@/lib/members/queries/on-day'
import { optionsOf, tagOptions } from '@/lib/organisations/labels'
import { listLink } from '@/lib/statistics/links'
import { listTags } from '@/lib/statistics/queries/tags'
import { Notice } from '@/lib/ui/badge'
import { Downloads } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { MemberRooms } from './member-rooms'

/** Of a day gone by there may be people whose page is out of reach today. */
const columnsFor = (viewer: Viewer, hasCells: boolean): Column<MemberRow | MemberOnRow>[] => [
  {
    header: 'Họ và tên',
    cell: (row) => ({
      text: row.fullName,
      href:
        'pathNow' in row && !can(viewer, 'members.read', { path: row.pathNow, ownerId: row.id })
          ? undefined
          : `/members/${row.id}`,
      note: 'position' in row ? row.position : undefined,
    }),
  },
  { header: 'Năm sinh', isNumber: true, cell: ({ birthYear }) => birthYear },
  ...(hasCells ? [{ header: 'Chi bộ', cell: ({ cell }: MemberRow | MemberOnRow) => cell }] : []),
  { header: 'Đảng viên', cell: ({ standing }) => standingLabel[standing] },
  {
    header: 'Tình trạng',
    cell: ({ status, isExempt, isAway }) => ({
      text: status !== 'active' || !(isExempt || isAway) ? statusLabel[status] : '',
      badges: [
        ...(isExempt ? [['calm', 'Miễn sinh hoạt'] as const] : []),
        ...(isAway ? [['warn', 'Đi làm xa'] as const] : []),
      ],
    }),
  },
]

export default async function MembersPage({ searchParams }: PageProps<'/members'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'members.read')) notFound()
  const given = await searchParams
  const filter = memberFilter.parse(given)
  const today = await businessDay()
  const { after: _, on: asked, ...narrowed } = filter
  const on = asked && asked < today ? asked : undefined
  const query = { ...narrowed, on: on && showDay(on) }
  const { q, org, standing, exempt, away, status, tag, type, exemptSince, exemptAttended, admitted } = filter
  const [{ rows, next }, counts, places, tags] = await Promise.all([
    on ? listMembersOn(viewer, filter, on) : listMembers(viewer, filter, today),
    on ? countMembersOn(viewer, filter, on) : countMembers(viewer, filter, today),
    listPlaces(viewer, org),
    listTags(viewer, on),
  ])
  const isFiltered = Object.values(narrowed).some(Boolean)

  return (
    <Page
      title={on ? `Đảng viên ngày ${showDay(on)}` : 'Đảng viên'}
      lead="Dữ liệu làm việc của chi bộ; lý lịch, hồ sơ giấy không đưa lên đây."
      action={
        canSomewhere(viewer, 'members.create') && {
          name: 'Thêm đảng viên',
          href: org ? `/members/new?org=${org}` : '/members/new',
        }
      }
    >
      <MemberRooms viewer={viewer} />
      {on && (
        <Notice title={`Theo quá trình sinh hoạt ngày ${showDay(on)}`}>
          Chi bộ, tình trạng là của ngày ấy. <Link href={listLink('/members', narrowed)}>Xem hiện nay</Link>
        </Notice>
      )}
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
          name="standing"
          label="Đảng viên"
          value={standing}
          all="Tất cả"
          options={[
            ...optionsOf(standingLabel, ['full', 'probationary', 'temporary']),
            { value: 'counted', label: 'Chính thức và dự bị' },
          ]}
        />
        <Filter
          name="exempt"
          label="Miễn sinh hoạt"
          value={exempt}
          all="Không lọc"
          options={[{ value: 'on', label: 'Đang được miễn' }]}
        />
        <Filter
          name="away"
          label="Đi làm xa"
          value={away}
          all="Không lọc"
          options={[{ value: 'on', label: 'Đang đi làm xa' }]}
        />
        {tags.length > 0 && places.length > 1 && (
          <Filter name="tag" label="Nhãn" value={tag} all="Không lọc" options={tagOptions(tags)} />
        )}
        {filter.direct && (
          <Filter
            name="direct"
            label="Trực thuộc"
            value={filter.direct}
            all="Mọi chi bộ"
            options={[{ value: '1', label: 'Không qua đảng bộ cơ sở' }]}
          />
        )}
        <Kept fields={{ type, exemptSince, exemptAttended, admitted, on: query.on }} />
        <Filter
          name="status"
          label="Gồm"
          value={status}
          all="Người đang trong danh sách"
          options={[{ value: 'all', label: 'Cả người đã chuyển, đã ra' }]}
        />
      </SearchBox>
      <p>
        <strong>{counts.total.toLocaleString('vi')}</strong> đảng viên: chính thức{' '}
        {counts.full.toLocaleString('vi')}, dự bị {counts.probationary.toLocaleString('vi')}, nơi khác đến
        sinh hoạt tạm thời {counts.temporary.toLocaleString('vi')}.{narrowedWords(filter)}{' '}
        {isFiltered && <Link href="/members">Bỏ lọc, xem tất cả</Link>}
      </p>
      <Table
        rows={rows}
        columns={columnsFor(viewer, on !== undefined || !isOfOneCell(viewer))}
        empty={
          isFiltered
            ? 'Không có đảng viên nào khớp. Đồng chí bớt điều kiện lọc hoặc thử ít chữ hơn.'
            : 'Chưa có đảng viên nào trong phạm vi của đồng chí. Cấp ủy đưa cả danh sách vào bằng “Nhập từ Excel”, hoặc thêm từng đồng chí bằng nút “Thêm đảng viên”.'
        }
      />
      <Pager next={next} query={query} />
      <AsOfForm on={on} typed={given.on} kept={narrowed} />
      <Downloads
        query={query}
        files={[
          { href: '/exports/members', label: 'Tải danh sách ra Excel' },
          ...(on
            ? []
            : [
                { href: '/exports/away-stays', label: 'Tải sổ đi làm xa' },
                { href: '/exports/exemptions', label: 'Tải danh sách miễn sinh hoạt' },
              ]),
          ...(canSomewhere(viewer, 'imports.members') && !on
            ? [{ href: '/exports/members?cards=full', label: 'Tải danh sách đủ số thẻ (ghi nhật ký)' }]
            : []),
        ]}
      >
        {canSomewhere(viewer, 'imports.members') && <Link href="/imports">Nhập từ Excel</Link>}
      </Downloads>
    </Page>
  )
}
