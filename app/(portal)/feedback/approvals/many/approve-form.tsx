import { approveMany } from '@/lib/feedback/actions/many'
import {
  documentName,
  FOLLOW_UP,
  optionsOf,
  replyKindLabels,
  scopeLabels,
  signedWords,
} from '@/lib/feedback/labels'
import type { listDrafted } from '@/lib/feedback/queries/approvals'
import { Badge } from '@/lib/ui/badge'
import { Radios } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Tick, Ticks } from '@/lib/ui/tick'

export function ApproveForm({ items }: { items: Awaited<ReturnType<typeof listDrafted>> }) {
  if (items.length === 0) return <p className="card lead">Không có dự thảo trả lời nào chờ duyệt.</p>
  return (
    <Form action={approveMany} submit="Duyệt các mục đã chọn">
      <Ticks name="items" legend="Chọn các trả lời đồng chí duyệt">
        {items.map(
          ({
            id,
            version,
            code,
            title,
            isFollowUp,
            cell,
            addressee,
            replyKind,
            replyText,
            files,
            ...reply
          }) => (
            <div key={id} className="border-b border-line py-2">
              <Tick
                name="items"
                value={`${id}:${version}`}
                label={
                  <>
                    <span className="font-semibold">{title}</span>{' '}
                    {isFollowUp && <Badge tone="warn">{FOLLOW_UP}</Badge>}
                    <span className="block">{replyKind && replyKindLabels[replyKind]}</span>
                    <span className="block text-muted">
                      {code} · {cell} · {addressee}
                    </span>
                  </>
                }
              />
              <details className="pl-9">
                <summary className="min-h-11 py-2">
                  Xem dự thảo trả lời{files > 0 && ` (có ${files} tệp kèm theo)`}
                </summary>
                <p className="whitespace-pre-line">{replyText}</p>
                <p className="mt-2 text-muted">
                  {[documentName(reply), signedWords(reply)].filter(Boolean).join(' · ')}
                </p>
                <p className="mt-2">
                  <Link href={`/feedback/${id}`}>
                    Mở mục {code} để xem nội dung{files > 0 && ', tải tệp kèm theo'} hoặc trả lại
                  </Link>
                </p>
              </details>
            </div>
          ),
        )}
      </Ticks>
      <Radios name="scope" label="Thông báo trả lời đến đâu?" value="cell" options={optionsOf(scopeLabels)} />
    </Form>
  )
}
