import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type Day, showDay } from '@/lib/core/dates'
import { organisationFilter } from '@/lib/organisations/input'
import { cellTypeLabel, kindLabel, optionsOf, tagOptions } from '@/lib/organisations/labels'
import { listBelow, listRoots, searchOrganisations } from '@/lib/organisations/queries'
import { asOf } from '@/lib/reorganisations/input'
import { getOrganisationOn, listBelowOn } from '@/lib/reorganisations/queries/as-of'
import { listTags } from '@/lib/statistics/queries/tags'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { AsOfForm } from './as-of-form'
import { OrganisationTable } from './organisation-table'

export default async function OrganisationsPage({ searchParams }: PageProps<'/organisations'>) {
  const viewer = await requireViewer()
  const given = await searchParams
  const filter = organisationFilter.parse(given)
  const { after: _, ...query } = filter
  const { q, kind, tag, org, type } = filter
  const tags = await listTags(viewer)
  const { on } = asOf.parse(given)

  return (
    <Page
      title="Tổ chức"
      lead="Cây tổ chức đảng và các cơ quan xử lý, theo phạm vi của đồng chí."
      action={
        canSomewhere(viewer, 'organisations.create') && { name: 'Thêm tổ chức', href: '/organisations/new' }
      }
    >
      <SearchBox label="Tìm theo tên, có dấu hay không dấu đều được" value={q}>
        <Filter
          name="kind"
          label="Loại tổ chức"
          value={kind}
          all="Tất cả"
          options={optionsOf(kindLabel, ['grassroots', 'section', 'cell', 'group', 'agency'])}
        />
        {tags.length > 0 && (
          <Filter name="tag" label="Nhãn" value={tag} all="Không lọc" options={tagOptions(tags)} />
        )}
        <Kept fields={{ org, type }} />
      </SearchBox>
      {Object.values(query).some(Boolean) ? await found() : on ? await treeOn(on) : await tree()}
      <AsOfForm on={on} typed={given.on} />
      <p>
        <Link href="/reorganisations">Thay đổi tổ chức: thành lập, đổi tên, sáp nhập, giải thể</Link>
      </p>
      <ListDownload list="organisations" query={query}>
        {canSomewhere(viewer, 'imports.organisations') && <Link href="/imports">Nhập từ Excel</Link>}
      </ListDownload>
    </Page>
  )

  async function found() {
    const { rows, next, total } = await searchOrganisations(viewer, filter)
    return (
      <>
        <p>
          Tìm thấy {total} tổ chức
          {type && ` thuộc loại hình ${cellTypeLabel[type].toLocaleLowerCase('vi')}`}.{' '}
          <Link href="/organisations">Xem cả cây</Link>
        </p>
        <OrganisationTable rows={rows} empty="Không có tổ chức nào khớp. Đồng chí thử ít chữ hơn." />
        <Pager next={next} query={query} />
      </>
    )
  }

  async function treeOn(day: Day) {
    const [root, ...others] = await listRoots(viewer)
    const then = root && others.length === 0 ? await getOrganisationOn(viewer, root.id, day) : undefined
    if (!then) return <p className="card lead">Ngày ấy chưa có tổ chức nào trong phạm vi của đồng chí.</p>
    return (
      <>
        <h2>
          <Link href={`/organisations/${then.id}?on=${showDay(day)}`}>{then.name}</Link>, ngày {showDay(day)}
        </h2>
        <OrganisationTable
          rows={await listBelowOn(viewer, then.id, day)}
          total={then}
          empty="Ngày ấy chưa có tổ chức trực thuộc."
          on={day}
        />
        <p>
          <Link href="/organisations">Xem hiện nay</Link>
        </p>
      </>
    )
  }

  async function tree() {
    const roots = await listRoots(viewer)
    const [root] = roots
    const below = root && roots.length === 1 ? await listBelow(viewer, root.id) : []
    if (!root || below.length === 0)
      return <OrganisationTable rows={roots} empty="Đồng chí chưa được giao phạm vi tổ chức nào." />
    return (
      <>
        <h2>
          <Link href={`/organisations/${root.id}`}>{root.name}</Link>
        </h2>
        <OrganisationTable rows={below} total={root} empty="" />
      </>
    )
  }
}
