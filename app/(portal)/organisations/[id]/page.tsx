import { notFound } from 'next/navigation'
import { OrganisationTable } from '@/app/(portal)/organisations/organisation-table'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { kindWords } from '@/lib/organisations/labels'
import { isMistaken } from '@/lib/organisations/mistaken'
import {
  getOrganisation,
  listAncestors,
  listBelow,
  listPosts,
  listRoleHolders,
} from '@/lib/organisations/queries'
import { kindsBelow } from '@/lib/organisations/rules'
import { asOf } from '@/lib/reorganisations/input'
import { quarterHead, quarterLabel } from '@/lib/thematic/labels'
import { getThematicYear } from '@/lib/thematic/queries'
import { yearOf } from '@/lib/thematic/rules'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { Changes, changesOf } from './changes'
import { History } from './history'
import { OnDay } from './on-day'
import { Posts } from './posts'
import { Standing } from './standing'
import { Terms } from './terms'

export default async function OrganisationPage({ params, searchParams }: PageProps<'/organisations/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const organisation = (id && (await getOrganisation(viewer, id))) || notFound()
  const today = await businessDay()
  const given = await searchParams
  const { on } = asOf.parse(given)
  const top = { name: 'Tổ chức', href: '/organisations' }
  if (on && on < today) return <OnDay {...{ viewer, organisation, on }} crumbs={[top]} />
  const [above, below, posts, holders, thematic] = await Promise.all([
    listAncestors(viewer, organisation),
    listBelow(viewer, organisation.id),
    listPosts(viewer, organisation.id),
    listRoleHolders(viewer, organisation.id, today),
    // Of one that has ended there is nothing left to hold.
    organisation.kind === 'cell' && !organisation.endedOn
      ? getThematicYear(viewer, organisation, yearOf(today), today)
      : undefined,
  ])
  const mayEdit = !organisation.endedOn && can(viewer, 'organisations.update', organisation)
  const mayAdd =
    !organisation.endedOn &&
    can(viewer, 'organisations.create', organisation) &&
    kindsBelow[organisation.kind].length > 0
  const counted = `${organisation.full + organisation.probationary} (chính thức ${organisation.full}, dự bị ${organisation.probationary})`
  const { captions, tags, foundedOn } = organisation
  const changes = changesOf(viewer, organisation)

  return (
    <Page
      title={organisation.name}
      crumbs={[top, ...above.map((each) => ({ name: each.name, href: `/organisations/${each.id}` }))]}
      lead={kindWords(organisation)}
    >
      <Standing viewer={viewer} organisation={organisation} posts={posts} today={today} />
      <SummaryList
        rows={[
          {
            name: 'Đảng viên',
            value: can(viewer, 'members.read', organisation) ? (
              <Link href={`/members?org=${organisation.id}`}>{counted}</Link>
            ) : (
              counted
            ),
          },
          { name: 'Tên ngắn', value: organisation.shortName },
          { name: 'Cấp ủy hoặc chi bộ', value: organisation.committeeName },
          {
            name: 'Thể thức đầu trang',
            value: `${organisation.letterheadUpper} / ${organisation.letterheadLower}`,
          },
          { name: 'Ký hiệu, địa danh', value: `${organisation.symbol}; ${organisation.placeName}` },
          {
            name: 'Thể thức ký',
            value: `${captions.onBehalf}; biên bản: ${captions.minutesLeft} | ${captions.minutesRight}`,
          },
          { name: 'Nhãn', value: tags.join(', ') || 'Chưa có' },
          {
            name: 'Thành lập',
            value: foundedOn && !isMistaken(organisation) ? showDay(foundedOn) : 'Chưa ghi',
          },
        ]}
      />
      {(mayEdit || changes.length > 0) && (
        <p className="flex flex-wrap gap-x-4 gap-y-2 print:hidden">
          {mayEdit && (
            <Link href={`/organisations/${organisation.id}/edit`} className="button">
              Sửa tên, thể thức
            </Link>
          )}
          {changes.length > 0 && (
            <a href="#changes" className="button button-plain">
              Ghi thay đổi theo quyết định
            </a>
          )}
        </p>
      )}
      {(below.length > 0 || mayAdd) && (
        <Section title="Tổ chức trực thuộc" id="below">
          <OrganisationTable
            rows={below}
            total={below.length > 0 ? organisation : undefined}
            empty="Chưa có tổ chức trực thuộc."
          />
          {mayAdd && (
            <Link href={`/organisations/new?parent=${organisation.id}`} className="button button-plain">
              Thêm tổ chức trực thuộc
            </Link>
          )}
        </Section>
      )}
      {changes.length > 0 && <Changes {...{ viewer, organisation, changes }} />}
      <History viewer={viewer} organisation={organisation} typed={given.on} />
      {thematic && (
        <Section title={`Sinh hoạt chuyên đề năm ${yearOf(today)}`} id="thematic">
          <SummaryList
            rows={thematic.quarters.map(({ quarter, state, topics }) => ({
              name: quarterHead(quarter, yearOf(today)),
              value: [quarterLabel[state].label, ...topics.map(({ title }) => title)].join(': '),
            }))}
          />
          <Link href={`/thematic?org=${organisation.id}`}>Kế hoạch sinh hoạt chuyên đề năm</Link>
        </Section>
      )}
      {organisation.kind === 'cell' && can(viewer, 'batches.create', organisation) && (
        <p>
          <Link href={`/batches?org=${organisation.id}`}>In nhiều văn bản, lập Sổ biên bản</Link>
        </p>
      )}
      <Section title="Người giữ chức vụ" id="posts">
        <Posts {...{ posts, holders }} mayOpenAccounts={can(viewer, 'accounts.read', organisation)} />
        {!organisation.endedOn && can(viewer, 'accounts.create', organisation) && (
          <Link href={`/accounts/new?org=${organisation.id}`} className="button button-plain">
            Cấp tài khoản ở tổ chức này
          </Link>
        )}
      </Section>
      <Terms {...{ viewer, organisation, today }} />
    </Page>
  )
}
