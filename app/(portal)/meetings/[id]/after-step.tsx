import { showDay } from '@/lib/core/dates'
import type { Meeting, Minutes } from '@/lib/meetings/queries/meeting'
import { Notice } from '@/lib/ui/badge'

const steps = ['complete', 'send', 'withdraw', 'receive', 'return'] as const

/** Says what has just happened and what comes next; the address names the step, the data say whether it is true. */
export function AfterStep({
  after,
  minutes,
  meeting,
}: {
  after: unknown
  minutes?: Minutes
  meeting: Meeting
}) {
  const step = steps.find((each) => each === after)
  if (!step || !minutes) return null
  const said = words(minutes, meeting)[step]
  if (!said || said.when !== minutes.status) return null
  return (
    <div role="status">
      <Notice tone={step === 'return' || step === 'withdraw' ? 'warn' : 'good'} title={said.title}>
        {said.next}
      </Notice>
    </div>
  )
}

const words = (minutes: Minutes, { superior }: Meeting) => ({
  complete: {
    when: 'completed',
    title: `Đã hoàn tất biên bản số ${two(minutes.number)}${minutes.resolutionNumber ? ` và nghị quyết số ${two(minutes.resolutionNumber)}` : ''}.`,
    next: `Nội dung đã khóa, không sửa được nữa. Đồng chí in để ký, rồi gửi ${superior ?? 'cấp trên'}${minutes.sendBy ? ` chậm nhất ngày ${showDay(minutes.sendBy)}` : ''}.`,
  },
  send: {
    when: 'sent',
    title: `Đã gửi ${superior ?? 'cấp trên'}.`,
    next: 'Các nội dung phản ánh, góp ý đã gửi cùng biên bản. Khi chưa được tiếp nhận, đồng chí còn rút lại được.',
  },
  withdraw: {
    when: 'completed',
    title: 'Đã rút lại.',
    next: 'Biên bản chưa gửi; đồng chí gửi lại khi sẵn sàng.',
  },
  receive: { when: 'received', title: 'Đã tiếp nhận biên bản.', next: 'Chi bộ thấy ngay trạng thái này.' },
  return: {
    when: 'returned',
    title: 'Đã trả lại để bổ sung.',
    next: 'Chi bộ ghi bổ sung bên cạnh biên bản gốc rồi gửi lại.',
  },
})

const two = (number: number | null) => String(number ?? '').padStart(2, '0')
