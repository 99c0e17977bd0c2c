import { stateOf } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** Gộp trùng: where this item is handled, or what goes with it. */
export function Together({ item }: { item: ItemPage }) {
  const main = item.together.find(({ id }) => id === item.mergedIntoId)
  const merged = item.together.filter(({ mergedIntoId }) => mergedIntoId === item.id)
  if (item.mergedIntoId === null && merged.length === 0) return null
  return (
    <Section title={item.mergedIntoId === null ? 'Các mục gộp vào mục này' : 'Xử lý cùng mục khác'}>
      {item.mergedIntoId !== null && (
        <p>
          Mục này được gộp vào{' '}
          {main ? (
            <>
              mục <Link href={`/feedback/${main.id}`}>{main.code}</Link> của {main.cell}
            </>
          ) : (
            'mục cùng nội dung của một chi bộ khác'
          )}
          {item.status === 'merged'
            ? ', có cùng nơi xử lý, cùng thời hạn và được trả lời cùng lúc.'
            : ' và đã được trả lời cùng lúc.'}
        </p>
      )}
      {merged.length > 0 && (
        <ul className="list-disc pl-6">
          {merged.map((other) => (
            <li key={other.id}>
              <Link href={`/feedback/${other.id}`}>{other.title}</Link> ({other.code}, {other.cell};{' '}
              {stateOf(other).label.toLocaleLowerCase('vi')})
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
