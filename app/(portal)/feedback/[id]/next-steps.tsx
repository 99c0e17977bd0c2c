import { stepLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import type { DeskStep } from '@/lib/feedback/rules/transitions'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** The step that carries the item forward on its usual way; the others stand beside it, quieter. */
const USUAL: readonly DeskStep[] = [
  'forward',
  'respond',
  'propose',
  'assign',
  'draft',
  'approve',
  'grantExtension',
]

export function NextSteps({ item }: { item: ItemPage }) {
  const { id, next, status } = item
  if (status === 'answered' && next.length === 0)
    return (
      <Section title="Bước tiếp theo">
        <p>
          Trả lời đã có trong chương trình kỳ sinh hoạt thường kỳ tới của chi bộ, phần “Thông báo kết quả trả
          lời”. Thư ký đánh dấu “đã thông báo tại chi bộ” trong biên bản; mục này kết thúc khi biên bản hoàn
          tất.
        </p>
      </Section>
    )
  if (next.length === 0) return null
  const usual = next.find((step) => USUAL.includes(step))
  const others = next.filter((step) => step !== usual)
  return (
    <Section title="Bước tiếp theo">
      {usual && (
        <Link href={`/feedback/${id}/${usual}`} className="button">
          {stepLabels[usual].verb}
        </Link>
      )}
      {others.length > 0 && (
        <>
          {usual && <h3 className="mt-4 font-semibold">Việc khác có thể làm</h3>}
          <ul>
            {others.map((step) => (
              <li key={step}>
                <Link href={`/feedback/${id}/${step}`} className="inline-block min-h-11 py-2">
                  {stepLabels[step].verb}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
