import { notFound } from 'next/navigation'
import { AgencySelect } from '@/app/(portal)/feedback/[id]/[step]/agency-select'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { addDays, showDay } from '@/lib/core/dates'
import { count } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { proposeMany } from '@/lib/feedback/actions/many'
import { agencyWords, FOLLOW_UP } from '@/lib/feedback/labels'
import { listAgencies } from '@/lib/feedback/queries/catalogue'
import { listToRoute } from '@/lib/feedback/queries/queue'
import { Arrived } from '@/lib/ui/arrived'
import { Badge, Notice } from '@/lib/ui/badge'
import { DayField, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'
import { TickAll } from './tick-all'

/** Several items laid before the leader at once. */
export default async function ManyToRoutePage({ searchParams }: PageProps<'/feedback/triage/many'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'feedback.route')) notFound()
  const search = await searchParams
  const done = count().safeParse(search.done)
  const isAll = search.all === '1'
  const today = await businessDay()
  const [items, agencies] = await Promise.all([listToRoute(viewer), listAgencies(viewer, today)])
  const wordsFor = ({ agencyId, agency }: (typeof items)[number]) => {
    const found = agencies.find(({ id }) => id === agencyId)
    return found ? agencyWords(found) : agency
  }

  return (
    <Page
      title="Trình giao nhiều mục"
      crumbs={[
        { name: 'Phản ánh, góp ý', href: '/feedback' },
        { name: 'Phân loại, trình giao', href: '/feedback/triage' },
      ]}
    >
      {done.success && (
        <Arrived key={items.map(({ id }) => id).join()}>
          <Notice tone="good" title={`Đã trình giao xử lý ${done.data} mục.`}>
            Đồng chí Thường trực sẽ duyệt nơi xử lý và thời hạn.
          </Notice>
        </Arrived>
      )}
      {items.length === 0 ? (
        <p className="card lead">Không còn mục nào chờ phân loại.</p>
      ) : (
        <Form action={proposeMany} submit="Trình giao các mục đã chọn" key={isAll ? 'all' : 'none'}>
          {items.length > 1 && (
            <p>
              <TickAll isAll={isAll} many={items.length} />
            </p>
          )}
          <Ticks name="items" legend="Chọn các mục trình giao">
            {items.map((item) => {
              const { id, code, title, field, dueOn, cell, addressee } = item
              const agency = wordsFor(item)
              return (
                <div key={id} className="border-b border-line py-2">
                  <Tick
                    name="items"
                    value={`${id}:${item.version}`}
                    isTicked={isAll}
                    label={
                      <>
                        <span className="font-semibold">{title}</span>{' '}
                        {item.isFollowUp && <Badge tone="warn">{FOLLOW_UP}</Badge>}
                        <span className="block">
                          {`${addressee}; ${agency ? `cơ quan: ${agency}` : 'chưa có cơ quan trả lời'}`}
                        </span>
                        <span className="block text-muted">
                          {`${item.urgency === 'urgent' ? 'Gấp · ' : ''}${code} · ${cell} · ${field}${dueOn ? ` · phân loại trước ${showDay(dueOn)}` : ''}`}
                        </span>
                      </>
                    }
                  />
                  <details className="pl-9">
                    <summary className="min-h-11 py-2">Xem nội dung</summary>
                    <p className="whitespace-pre-line">{item.text}</p>
                    <p className="mt-2">
                      <Link href={`/feedback/triage?item=${id}`}>Phân loại riêng mục {code}</Link>
                    </p>
                  </details>
                </div>
              )
            })}
          </Ticks>
          <AgencySelect
            label="Cơ quan xử lý đề xuất"
            agencies={agencies}
            blank="Cơ quan trả lời của nơi nhận từng mục"
          />
          <DayField
            name="dueOn"
            label="Hạn trả lời đề xuất"
            hint={`Để trống thì mỗi mục lấy hạn theo quy định, tính bằng ngày làm việc. Ví dụ ${showDay(addDays(today, 30))}`}
            isOptional
          />
          <TextArea name="note" label="Ý kiến của Văn phòng" isOptional />
        </Form>
      )}
    </Page>
  )
}
