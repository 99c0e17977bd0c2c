import { showDay } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import { Section } from '@/lib/ui/page'

type Props = {
  content: Pick<MinutesContent, 'feedback' | 'assignments'>
  addressees: { id: number; name: string }[]
}

/** What reaches others: read once more before it is locked, as the letter is before the envelope. */
export function GoesOut({ content: { feedback, assignments }, addressees }: Props) {
  if (feedback.length + assignments.length === 0) return null
  const nameOf = new Map(addressees.map(({ id, name }) => [id, name]))
  return (
    <Section title="Nội dung gửi đi và nhiệm vụ giao">
      {feedback.length > 0 && (
        <>
          <p>{`${feedback.length} nội dung phản ánh, góp ý gửi cùng biên bản:`}</p>
          <ol className="list-decimal pl-8">
            {feedback.map(({ addresseeId, title, isSensitive }, index) => (
              <li key={String(index)}>
                {`${nameOf.get(addresseeId ?? 0) ?? 'Chưa chọn nơi nhận'}: ${title || 'chưa ghi tóm tắt'}${isSensitive ? ' (gửi riêng)' : ''}`}
              </li>
            ))}
          </ol>
        </>
      )}
      {assignments.length > 0 && (
        <>
          <p>{`${assignments.length} nhiệm vụ giao:`}</p>
          <ol className="list-decimal pl-8">
            {assignments.map(({ assignee, title, dueOn }, index) => (
              <li key={String(index)}>
                {`${assignee || 'Chưa ghi người thực hiện'}: ${title || 'chưa ghi nội dung'}${dueOn ? `, hạn ${showDay(dueOn)}` : ''}`}
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}
