import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { organisationFilter } from '@/lib/organisations/input'
import { kindLabel, optionsOf } from '@/lib/organisations/labels'
import { listBelow, listRoots, searchOrganisations } from '@/lib/organisations/queries'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, Pager, SearchBox } from '@/lib/ui/search'
import { OrganisationTable } from './organisation-table'

export default async function OrganisationsPage({ searchParams }: PageProps<'/organisations'>) {
  const viewer = await requireViewer()
  const filter = organisationFilter.parse(await searchParams)
  const { q, kind } = filter

  return (
    <Page title="Tổ chức" lead="Cây tổ chức đảng và các cơ quan xử lý, theo phạm vi của đồng chí.">
      <SearchBox label="Tìm theo tên, có dấu hay không dấu đều được" value={q}>
        <Filter
          name="kind"
          label="Loại tổ chức"
          value={kind}
          all="Tất cả"
          options={optionsOf(kindLabel, ['grassroots', 'section', 'cell', 'group', 'agency'])}
        />
      </SearchBox>
      {q || kind ? await found() : await tree()}
      {canSomewhere(viewer, 'organisations.create') && (
        <Link href="/organisations/new" className="button">
          Thêm tổ chức
        </Link>
      )}
    </Page>
  )

  async function found() {
    const { rows, next, total } = await searchOrganisations(viewer, filter)
    return (
      <>
        <p>
          Tìm thấy {total} tổ chức. <Link href="/organisations">Xem cả cây</Link>
        </p>
        <OrganisationTable rows={rows} empty="Không có tổ chức nào khớp. Đồng chí thử ít chữ hơn." />
        <Pager next={next} query={{ q, kind }} />
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
