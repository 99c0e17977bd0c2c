import { showDay } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import type { Outcome } from '@/lib/meetings/rules/outcome'
import { isForwarded } from '@/lib/meetings/rules/outgoing'
import { Section } from '@/lib/ui/page'

type Props = {
  content: Pick<MinutesContent, 'feedback' | 'assignments'>
  outcome: Outcome
  addressees: { id: number; name: string }[]
}

/** What reaches others: read once more before it is locked, as the letter is before the envelope. */
export function GoesOut({ content: { feedback, assignments }, outcome, addressees }: Props) {
  if (feedback.length + assignments.length === 0) return null
  const nameOf = new Map(addressees.map(({ id, name }) => [id, name]))
  const named = feedback.map(
    ({ addresseeId, title, isSensitive }, index) =>
      `${nameOf.get(addresseeId ?? 0) ?? 'Chưa chọn nơi nhận'}: ${title || 'chưa ghi tóm tắt'}${isSensitive && isForwarded(outcome, index) ? ' (gửi riêng)' : ''}`,
  )
  const leaving = named.filter((_, index) => isForwarded(outcome, index))
  const staying = named.filter((_, index) => !isForwarded(outcome, index))
  return (
    <Section title="Nội dung gửi đi và nhiệm vụ giao">
      <Items lead={`${leaving.length} nội dung phản ánh, góp ý gửi cùng biên bản:`} of={leaving} />
      <Items
        lead={`${staying.length} nội dung biểu quyết chuyển chưa quá nửa, chỉ ghi trong biên bản, không gửi:`}
        of={staying}
      />
      <Items
        lead={`${assignments.length} nhiệm vụ giao:`}
        of={assignments.map(
          ({ assignee, title, dueOn }) =>
            `${assignee || 'Chưa ghi người thực hiện'}: ${title || 'chưa ghi nội dung'}${dueOn ? `, hạn ${showDay(dueOn)}` : ''}`,
        )}
      />
    </Section>
  )
}

const Items = ({ lead, of }: { lead: string; of: string[] }) =>
  of.length > 0 && (
    <>
      <p>{lead}</p>
      <ol className="list-decimal pl-8">
        {of.map((item, index) => (
          <li key={String(index)}>{item}</li>
        ))}
      </ol>
    </>
  )
