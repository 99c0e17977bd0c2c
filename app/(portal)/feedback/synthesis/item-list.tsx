import { showDay } from '@/lib/core/dates'
import { replyKindLabels } from '@/lib/feedback/labels'
import type { SynthesisItem } from '@/lib/synthesis/queries/items'
import { askedWords, cellOf, grouped, sourceWords, stateWords } from '@/lib/synthesis/words'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** More would make the page long; the paper and the workbook have them all. */
export const MOST_ITEMS = 60

/** Nội dung và kết quả trả lời: agency, item, text, answer. */
export function ItemList({ items }: { items: SynthesisItem[] }) {
  const shown = items.slice(0, MOST_ITEMS)
  return (
    <Section title="Nội dung và kết quả trả lời" id="items">
      <p>Các mục gửi hoặc được trả lời trong tháng, xếp theo nơi trả lời.</p>
      {shown.length === 0 && (
        <p className="card lead">Trong tháng không có mục nào được gửi, được trả lời.</p>
      )}
      {grouped(shown).map(({ title, rows }) => (
        <section key={title} className="space-y-3">
          <h3>{title}</h3>
          {rows.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </section>
      ))}
      {items.length > MOST_ITEMS && (
        <p>{`Trang này hiện ${MOST_ITEMS} mục đầu; báo cáo in và tệp Excel có đủ các mục.`}</p>
      )}
    </Section>
  )
}

function Item({ item }: { item: SynthesisItem }) {
  const source = sourceWords(item)
  return (
    <article className="card space-y-1">
      <p>
        <Link href={`/feedback/${item.id}`} className="font-semibold">
          {askedWords(item)}
        </Link>
      </p>
      <p className="text-muted">{`${item.code} · ${cellOf(item)} · gửi ${showDay(item.sentOn)}`}</p>
      <p className="whitespace-pre-line">{item.text}</p>
      {item.replyKind && (
        <p className="whitespace-pre-line">
          <strong>Trả lời: {replyKindLabels[item.replyKind]}.</strong> {item.replyText}
          {source && <span className="block text-muted">{source}</span>}
        </p>
      )}
      <p>{stateWords(item)}</p>
    </article>
  )
}
