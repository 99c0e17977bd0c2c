import { notFound } from 'next/navigation'
import { DoneNotice } from '@/app/(portal)/calendar/done-notice'
import { requireViewer } from '@/lib/auth/viewer'
import { planFilter } from '@/lib/calendar/input'
import { getNotice } from '@/lib/calendar/queries/notices'
import { showDay, showMonth } from '@/lib/core/dates'
import { id as rowId } from '@/lib/core/fields'
import { padded } from '@/lib/core/numbers'
import { SummaryList } from '@/lib/ui/lists'
import { Page } from '@/lib/ui/page'

export default async function NoticePage({ params, searchParams }: PageProps<'/calendar/notices/[id]'>) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse((await params).id)
  const notice = (asked.success && (await getNotice(viewer, asked.data))) || notFound()
  const { done } = planFilter.parse(await searchParams)
  const month = showMonth(notice.month)
  const cells = notice.content.groups.reduce((sum, { rows }) => sum + rows.length, 0)

  return (
    <Page
      title={`Thông báo số ${padded(notice.number)}-TB/${notice.symbol}`}
      lead={`Lịch sinh hoạt tháng ${month} · ${notice.org}`}
      crumbs={[
        {
          name: `Thông báo lịch tháng ${month}`,
          href: `/calendar/notices?month=${notice.month.slice(0, 7)}`,
        },
      ]}
    >
      <DoneNotice done={done} />
      <SummaryList
        rows={[
          { name: 'Ngày ban hành', value: showDay(notice.issuedOn) },
          { name: 'Người ký', value: notice.content.signer.name },
          { name: 'Người ban hành trên cổng', value: notice.issuedBy },
          { name: 'Số chi bộ trong lịch', value: cells },
        ]}
      />
      <a href={`/print/schedule-notice/${notice.id}`} className="button">
        In thông báo
      </a>
    </Page>
  )
}
