import type { ReactNode } from 'react'
import { type Day, showDay } from '@/lib/core/dates'
import { assignMany } from '@/lib/feedback/actions/many'
import { agencyWords, FOLLOW_UP } from '@/lib/feedback/labels'
import type { listProposed } from '@/lib/feedback/queries/approvals'
import type { listAgencies } from '@/lib/feedback/queries/catalogue'
import { queueLink } from '@/lib/feedback/queues'
import { hasPassed } from '@/lib/feedback/rules/proposal'
import { Badge } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

type Proposed = Awaited<ReturnType<typeof listProposed>>[number]
type Agencies = Awaited<ReturnType<typeof listAgencies>>

export function AssignForm({
  items,
  agencies,
  today,
}: {
  items: Proposed[]
  agencies: Agencies
  today: Day
}) {
  if (items.length === 0) return <p className="card lead">Không có mục nào chờ duyệt giao xử lý.</p>
  const passed = items.filter(({ proposedDueOn }) => hasPassed(proposedDueOn, today))
  const inTime = items.filter((item) => !passed.includes(item))
  return (
    <>
      {inTime.length > 0 && (
        <Form action={assignMany} submit="Duyệt các mục đã chọn">
          <Ticks name="items" legend="Chọn các mục đồng ý với đề xuất của Văn phòng">
            {inTime.map((item) => (
              <div key={item.id} className="border-b border-line py-2">
                <Tick
                  name="items"
                  value={`${item.id}:${item.version}`}
                  label={<Proposal item={item} agencies={agencies} />}
                />
                <Details item={item} className="pl-9">
                  <Link href={`/feedback/${item.id}`}>
                    Mở mục {item.code} để đổi cơ quan, thời hạn hoặc trả lại
                  </Link>
                </Details>
              </div>
            ))}
          </Ticks>
        </Form>
      )}
      {passed.length > 0 && (
        <Section title="Hạn đề xuất đã hết, duyệt riêng từng mục" id="passed">
          {passed.map((item) => (
            <div key={item.id} className="border-b border-line py-2">
              <Proposal item={item} agencies={agencies} />
              <Details item={item}>
                <Link href={queueLink('assignments', item.id)}>Chọn hạn khác và duyệt mục {item.code}</Link>
              </Details>
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

function Proposal({ item, agencies }: { item: Proposed; agencies: Agencies }) {
  const { title, isFollowUp, agency, agencyId, isRequest, proposedDueOn, code, cell } = item
  const hasAccount = agencies.find(({ id }) => id === agencyId)?.hasAccount ?? true
  const name = agencyWords({ name: agency, isRequest: false, hasAccount })
  return (
    <>
      <span className="font-semibold">{title}</span> {isFollowUp && <Badge tone="warn">{FOLLOW_UP}</Badge>}
      <span className="block">
        {isRequest ? `Chuyển ${name}, đề nghị xem xét` : `Giao ${name}`}, hạn {showDay(proposedDueOn)}
      </span>
      <span className="block text-muted">
        {code} · {cell}
      </span>
    </>
  )
}

function Details({ item, className, children }: { item: Proposed; className?: string; children: ReactNode }) {
  return (
    <details className={className}>
      <summary className="min-h-11 py-2">Xem nội dung</summary>
      <p className="whitespace-pre-line">{item.text}</p>
      {item.note && <p className="mt-2">Ý kiến Văn phòng: {item.note}</p>}
      <p className="mt-2">{children}</p>
    </details>
  )
}
