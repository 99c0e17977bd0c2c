import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { changeWords, decisionWords, eventLabel } from '@/lib/reorganisations/labels'
import { getEvent } from '@/lib/reorganisations/queries/events'
import { listHandovers } from '@/lib/reorganisations/queries/handovers'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { DuesLeft } from './dues-left'
import { Handover } from './handover'

const filter = z.object({ done: z.literal('1').optional().catch(undefined) })

/** One change of an organisation: its decision, what was handed over to whom, and who confirmed. */
export default async function ReorganisationPage({
  params,
  searchParams,
}: PageProps<'/reorganisations/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const event = (id && (await getEvent(viewer, id))) || notFound()
  const { done } = filter.parse(await searchParams)
  const handovers = await listHandovers(viewer, event.id)
  const { organisation, orgId, heir, doneBy, insteadOf, doneOn } = event

  return (
    <Page
      title={`${eventLabel[event.kind]}: ${organisation}`}
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: 'Thay đổi tổ chức', href: '/reorganisations' },
      ]}
      lead={`${decisionWords(event)}, có hiệu lực từ ngày ${showDay(event.happenedOn)}.`}
    >
      {done && (
        <Notice tone="good" title="Đã ghi thay đổi">
          {handovers.length > 0
            ? 'Nơi tiếp nhận đã có việc cần làm: xác nhận danh sách dưới đây.'
            : 'Mọi trang từ ngày có hiệu lực theo tổ chức mới.'}
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            name: 'Tổ chức',
            value: <Link href={`/organisations/${orgId}`}>{organisation}</Link>,
          },
          { name: 'Nội dung', value: `${eventLabel[event.kind]}: ${changeWords(event)}` },
          // Of what is dissolved the words above name it.
          ...(heir && event.kind !== 'dissolved' ? [{ name: 'Kế thừa việc đang làm', value: heir }] : []),
          {
            name: 'Người ghi',
            value: `${doneBy}${insteadOf ? ` thay đồng chí ${insteadOf}` : ''}, ngày ${showDay(doneOn)}`,
          },
        ]}
      />
      <DuesLeft viewer={viewer} event={event} today={await businessDay()} />
      {handovers.map((handover) => (
        <Handover key={handover.id} handover={handover} />
      ))}
      {handovers.length > 0 && <PrintButton label="In danh sách bàn giao" isPlain />}
    </Page>
  )
}
