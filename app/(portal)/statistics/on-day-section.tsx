import { OrganisationTable } from '@/app/(portal)/organisations/organisation-table'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { getOrganisationOn, listBelowOn } from '@/lib/reorganisations/queries/as-of'
import { Section } from '@/lib/ui/page'

type Asked = { viewer: Viewer; place: { id: number }; on: Day }

/** Đảng viên, chi bộ of a day gone by, in the organisations of that day; tags and types are those of today. */
export async function OnDaySection({ viewer, place, on }: Asked) {
  const [then, below] = await Promise.all([
    getOrganisationOn(viewer, place.id, on),
    listBelowOn(viewer, place.id, on),
  ])
  return (
    <Section title={`Tổ chức, đảng viên ngày ${showDay(on)}`} id="on-day">
      <OrganisationTable
        rows={below.filter(({ kind }) => kind !== 'agency')}
        total={then}
        empty="Ngày ấy chưa có tổ chức trực thuộc."
        on={on}
      />
    </Section>
  )
}
