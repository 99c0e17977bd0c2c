import { showDay } from '@/lib/core/dates'
import { DayField } from '@/lib/ui/field'
import type { StepProps } from './step-props'

/** The deadline the leader approves; that the one proposed has passed meanwhile is said. */
export function AssignedUntil({ suggested, hint }: Pick<StepProps, 'suggested'> & { hint: string }) {
  const { dueOn, passedOn } = suggested?.assign ?? {}
  return (
    <DayField
      name="dueOn"
      label="Hạn trả lời"
      value={dueOn && showDay(dueOn)}
      hint={
        passedOn
          ? `Hạn Văn phòng đề xuất (${showDay(passedOn)}) đã hết; ngày ở đây là gợi ý theo quy định.`
          : hint
      }
    />
  )
}
