import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { calendarLink } from '@/lib/calendar/links'
import { getConference } from '@/lib/calendar/queries/conferences'
import { monthOf, showDay, showMonth, showWeekday } from '@/lib/core/dates'
import { id as rowId } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'

export default async function ConferencePage({ params }: PageProps<'/calendar/conferences/[id]'>) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse((await params).id)
  const today = await businessDay()
  const conference = (asked.success && (await getConference(viewer, asked.data, today))) || notFound()
  const { id, name, org, heldOn, clashReason, cancelledOn, changeReason, mayChange, affected } = conference
  const month = monthOf(heldOn)

  return (
    <Page
      title={name}
      lead={org}
      crumbs={[
        {
          name: `Hội nghị tháng ${showMonth(month)}`,
          href: `/calendar/conferences?month=${month.slice(0, 7)}`,
        },
      ]}
    >
      {cancelledOn && <Notice tone="bad" title={`Hội nghị đã hủy ngày ${showDay(cancelledOn)}.`} />}
      <SummaryList
        rows={[
          { name: 'Ngày họp', value: showWeekday(heldOn) },
          ...(changeReason
            ? [{ name: cancelledOn ? 'Lý do hủy' : 'Lý do đổi ngày', value: changeReason }]
            : []),
          ...(clashReason ? [{ name: 'Lý do họp đúng ngày thống nhất', value: clashReason }] : []),
        ]}
      />
      {affected.length > 0 ? (
        <Section title={`${affected.length} chi bộ bị ảnh hưởng`}>
          <Notice tone="warn">
            Ngày {showDay(heldOn)} là ngày sinh hoạt thống nhất của các chi bộ này; cấp ủy báo cho từng chi
            bộ.
          </Notice>
          {[...new Set(affected.map(({ above }) => above))].map((above) => (
            <div key={above}>
              <h3>{above}</h3>
              <ul className="list-disc pl-5">
                {affected
                  .filter((cell) => cell.above === above)
                  .map((cell) => (
                    <li key={cell.id}>
                      <Link href={calendarLink(month, { org: cell.id })}>{cell.name}</Link>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </Section>
      ) : (
        !cancelledOn && (
          <Notice tone="good" title="Không chi bộ nào trong phạm vi của đồng chí bị ảnh hưởng." />
        )
      )}
      {mayChange && <Link href={`/calendar/conferences/${id}/change`}>Đổi ngày hoặc hủy hội nghị</Link>}
    </Page>
  )
}
