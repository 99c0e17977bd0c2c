import { revealCard } from '@/lib/members/actions'
import { maskedCard } from '@/lib/members/rules'
import { Form } from '@/lib/ui/form'

/** Masked until somebody asks to see it; the asking is logged. */
export function CardNumber({
  memberId,
  ending,
  revealed,
  mayReveal,
}: {
  memberId: number
  ending: string | null
  revealed?: string
  mayReveal: boolean
}) {
  return (
    <div className="space-y-2">
      <p>{revealed ?? maskedCard(ending)}</p>
      {ending && mayReveal && !revealed && (
        <Form action={revealCard} submit="Hiện số thẻ" isPlain hidden={{ memberId }} />
      )}
      {revealed && <p className="text-muted">Hiện trong 5 phút; lần xem này đã ghi nhật ký.</p>}
    </div>
  )
}
