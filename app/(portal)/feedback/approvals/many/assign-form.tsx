import { showDay } from '@/lib/core/dates'
import { assignMany } from '@/lib/feedback/actions/many'
import type { listProposed } from '@/lib/feedback/queries/approvals'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Tick, Ticks } from '@/lib/ui/tick'

export function AssignForm({ items }: { items: Awaited<ReturnType<typeof listProposed>> }) {
  if (items.length === 0) return <p className="card lead">Không có mục nào chờ duyệt giao xử lý.</p>
  return (
    <Form action={assignMany} submit="Duyệt các mục đã chọn">
      <Ticks name="items" legend="Chọn các mục đồng ý với đề xuất của Văn phòng">
        {items.map(({ id, version, code, title, text, cell, agency, isRequest, proposedDueOn, note }) => (
          <div key={id} className="border-b border-line py-2">
            <Tick
              name="items"
              value={`${id}:${version}`}
              label={
                <>
                  <span className="font-semibold">{title}</span>
                  <span className="block">
                    {isRequest ? `Chuyển ${agency}, đề nghị xem xét` : `Giao ${agency}`}, hạn{' '}
                    {showDay(proposedDueOn)}
                  </span>
                  <span className="block text-muted">
                    {code} · {cell}
                  </span>
                </>
              }
            />
            <details className="pl-9">
              <summary className="min-h-11 py-2">Xem nội dung</summary>
              <p className="whitespace-pre-line">{text}</p>
              {note && <p className="mt-2">Ý kiến Văn phòng: {note}</p>}
              <p className="mt-2">
                <Link href={`/feedback/${id}`}>Mở mục {code} để đổi cơ quan, thời hạn hoặc trả lại</Link>
              </p>
            </details>
          </div>
        ))}
      </Ticks>
    </Form>
  )
}
