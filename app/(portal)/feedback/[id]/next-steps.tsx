import { stepLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import type { DeskStep } from '@/lib/feedback/rules/transitions'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** The step that carries the item forward on its usual way; the others stand beside it, quieter. */
const USUAL: readonly DeskStep[] = ['forward', 'respond', 'propose', 'assign', 'draft', 'approve']

export function NextSteps({ item }: { item: ItemPage }) {
  const { id, next, status } = item
  if (status === 'answered' && next.length === 0)
    return (
      <Section title="Bước tiếp theo">
        <p>
          Trả lời đã có trong chương trình kỳ sinh hoạt tới của chi bộ, phần “Thông báo kết quả trả lời”. Thư
          ký đánh dấu “đã thông báo tại chi bộ” trong biên bản; mục này kết thúc khi biên bản hoàn tất.
        </p>
      </Section>
    )
  if (next.length === 0) return null
  const usual = next.find((step) => USUAL.includes(step))
  const others = next.filter((step) => step !== usual)
  return (
    <Section title="Bước tiếp theo">
      <div className="flex flex-wrap gap-3">
        {usual && (
          <Link href={`/feedback/${id}/${usual}`} className="button">
            {stepLabels[usual].verb}
          </Link>
        )}
        {others.map((step) => (
          <Link key={step} href={`/feedback/${id}/${step}`} className="button button-plain">
            {stepLabels[step].verb}
          </Link>
        ))}
      </div>
    </Section>
  )
}
