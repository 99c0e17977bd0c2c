import { withInstead } from '@/lib/accounts/words'
import { showDay } from '@/lib/core/dates'
import { giveOpinion } from '@/lib/feedback/actions/opinion'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { opinionStatuses } from '@/lib/feedback/rules/opinions'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

/** Góp ý phối hợp: what other agencies say, and the form of the one that is asked. */
export function Opinions({ item }: { item: ItemPage }) {
  if (item.opinions.length === 0) return null
  const isOpen = opinionStatuses.some((status) => status === item.status)
  const asked = item.opinions.find(({ isOwn, givenOn }) => isOwn && givenOn === null)
  return (
    <Section title="Góp ý phối hợp">
      <OpinionList item={item} />
      {asked && isOpen && (
        <Form action={giveOpinion} submit="Gửi ý kiến góp ý" hidden={{ itemId: item.id }}>
          <TextArea
            name="opinion"
            label="Ý kiến của cơ quan đồng chí"
            hint={`Trước ngày ${showDay(asked.wantedOn)}. Ý kiến gửi một lần, không sửa được; cơ quan xử lý dùng khi soạn trả lời.`}
            rows={6}
          />
        </Form>
      )}
    </Section>
  )
}

export const OpinionList = ({ item }: { item: ItemPage }) => (
  <ul className="space-y-3">
    {item.opinions.map(({ id, agency, wantedOn, text, givenOn, giver, insteadOf }) => (
      <li key={id} className="card max-w-none">
        <p className="font-semibold">{agency}</p>
        {givenOn ? (
          <>
            <p className="whitespace-pre-line">{text}</p>
            <p className="text-muted">
              Ngày {showDay(givenOn)}. Người góp ý: {withInstead(giver ?? '', insteadOf)}
            </p>
          </>
        ) : (
          <p>Chưa góp ý. Được mời góp ý trước ngày {showDay(wantedOn)}.</p>
        )}
      </li>
    ))}
  </ul>
)
