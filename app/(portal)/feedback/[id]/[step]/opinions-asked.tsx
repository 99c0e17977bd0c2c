import { DayField } from '@/lib/ui/field'
import { Tick, Ticks } from '@/lib/ui/tick'
import type { StepProps } from './step-props'

/** Góp ý phối hợp: folded, since most items have one agency alone. */
export const OpinionsAsked = ({ agencies }: Pick<StepProps, 'agencies'>) => (
  <details className="card">
    <summary className="min-h-11 cursor-pointer py-2 font-semibold">Mời cơ quan khác góp ý (nếu cần)</summary>
    <p className="text-muted">
      Các cơ quan được mời xem mục này và gửi một ý kiến; cơ quan xử lý vẫn chịu trách nhiệm trả lời.
    </p>
    <Ticks name="opinionOf" legend="Cơ quan được mời góp ý">
      {agencies.map(({ id, name, hasAccount }) => (
        <Tick
          key={id}
          name="opinionOf"
          value={String(id)}
          label={hasAccount ? name : `${name} (chưa có tài khoản)`}
        />
      ))}
    </Ticks>
    <DayField name="opinionOn" label="Góp ý trước ngày" isOptional />
  </details>
)
