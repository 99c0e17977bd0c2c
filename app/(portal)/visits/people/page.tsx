import { shownYear } from '@/app/(portal)/visits/shown-year'
import { VisitLinks, visitLink } from '@/app/(portal)/visits/visit-links'
import { canSomewhere } from '@/lib/auth/policy'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { peopleFilter } from '@/lib/visits/input'
import { kindLabel, kindOptions } from '@/lib/visits/labels'
import { listVisitors, type VisitorRow } from '@/lib/visits/queries/people'

const columns: Column<VisitorRow>[] = [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, position, unit }) => ({
      text: fullName,
      href: `/visits/people/${id}`,
      note: [position, unit].filter(Boolean).join(', '),
    }),
  },
  { header: 'Cử bởi', cell: ({ committee, kind }) => ({ text: committee, note: kindLabel[kind] }) },
  { header: 'Địa bàn, chi bộ được phân công', cell: ({ areas }) => areas || 'Chưa phân công' },
]

export default async function PeoplePage({ searchParams }: PageProps<'/visits/people'>) {
  const { viewer, place, places, today, shown } = await shownYear(searchParams)
  const { kind, after } = peopleFilter.parse(await searchParams)
  const { rows, next } = await listVisitors(viewer, place, { kind, after }, today)
  const [highest, ...others] = places

  return (
    <Page
      title="Danh sách dự sinh hoạt, phân công"
      lead={`${place.name} và các tổ chức trực thuộc.`}
      crumbs={[{ name: 'Dự sinh hoạt', href: visitLink('', shown) }]}
      action={
        canSomewhere(viewer, 'visits.assign') && {
          name: 'Thêm đồng chí dự sinh hoạt',
          href: `/visits/people/new?org=${place.id}`,
        }
      }
    >
      <FilterForm>
        {others.length > 0 && (
          <Filter
            name="org"
            label="Tổ chức"
            value={place.id}
            all={highest?.name ?? ''}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Filter name="kind" label="Diện" value={kind} all="Tất cả" options={kindOptions} />
      </FilterForm>
      <VisitLinks here="/people" {...shown} />
      <Table
        rows={rows}
        columns={columns}
        empty="Chưa có đồng chí nào. Đồng chí thêm người dự rồi phân công địa bàn, chi bộ."
      />
      <Pager next={next} query={{ org: place.id, kind }} />
      <ListDownload list="visitors" query={{ org: place.id, kind }} />
    </Page>
  )
}
