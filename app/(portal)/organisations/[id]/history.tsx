import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import { EventTable } from '@/app/(portal)/reorganisations/event-table'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { listVersions } from '@/lib/reorganisations/queries/as-of'
import { listEventsOf } from '@/lib/reorganisations/queries/events'
import { Section } from '@/lib/ui/page'

/** Quá trình tổ chức: decisions so far, former names, the day to look at. */
export async function History({
  viewer,
  organisation,
  typed,
}: {
  viewer: Viewer
  organisation: { id: number }
  /** For the day to look at. */
  typed: unknown
}) {
  const [events, versions] = await Promise.all([
    listEventsOf(viewer, organisation.id),
    listVersions(viewer, organisation.id),
  ])
  const [, ...former] = versions
  return (
    <Section title="Quá trình tổ chức" id="history">
      <EventTable rows={events} ofId={organisation.id} empty="Chưa ghi thay đổi nào bằng quyết định." />
      {former.length > 0 && (
        <ul>
          {former.map(({ id, name, startsOn, endsOn }) => (
            <li key={id}>
              {name}: {startsOn > '1900-01-01' && `từ ${showDay(startsOn)} `}
              {endsOn && `đến ${showDay(endsOn)}`}
            </li>
          ))}
        </ul>
      )}
      <AsOfForm typed={typed} />
    </Section>
  )
}
