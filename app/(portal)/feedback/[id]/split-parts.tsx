import { stateOf } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** Tách mục: the other items that answer a part of the same sentence of the cell. */
export function SplitParts({ item }: { item: ItemPage }) {
  if (!item.isSplit) return null
  // Beyond the viewer's reach: named, not opened.
  const elsewhere = item.takenOut.filter(({ id }) => item.parts.every((part) => part.id !== id))
  const many = item.parts.length + elsewhere.length
  return (
    <Section title="Tách cho nhiều nơi trả lời">
      <p>
        {item.splitFromId === null
          ? 'Nội dung trên giữ nguyên như chi bộ gửi. Phần tách ra là mục riêng, nơi khác trả lời'
          : 'Mục này là phần tách ra từ nội dung chi bộ gửi. Phần còn lại ở các mục cùng nguồn'}
        {many > 0 ? ':' : '.'}
      </p>
      {many > 0 && (
        <ul className="list-disc pl-6">
          {item.parts.map((part) => (
            <li key={part.id}>
              <Link href={`/feedback/${part.id}`}>{part.title}</Link> ({part.code}, {part.addressee};{' '}
              {stateOf(part).label.toLocaleLowerCase('vi')})
            </li>
          ))}
          {elsewhere.map(({ id, title, addressee }) => (
            <li key={id}>
              {title} (gửi {addressee})
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
