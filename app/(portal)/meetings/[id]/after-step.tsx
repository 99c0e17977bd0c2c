import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import type { Meeting, Minutes } from '@/lib/meetings/queries/meeting'
import { Notice } from '@/lib/ui/badge'
import { AfterReceipt } from './after-receipt'
import { AfterSending } from './after-sending'

const steps = [
  'complete',
  'reopen',
  'correct',
  'send',
  'withdraw',
  'receive',
  'return',
  'supplement',
  'scan',
] as const

/** Says what has just happened and what comes next; the address names the step, the data say whether it is true. */
export function AfterStep({
  viewer,
  after,
  minutes,
  meeting,
}: {
  viewer: Viewer
  after: unknown
  minutes?: Minutes
  meeting: Meeting
}) {
  if (after === 'issue') return <Issued />
  const step = steps.find((each) => each === after)
  if (!step || !minutes) return null
  const said = words(minutes, meeting)[step]
  if (!said || (said.when && said.when !== minutes.status)) return null
  return (
    <div role="status">
      <Notice
        tone={step === 'return' || step === 'withdraw' || step === 'reopen' ? 'warn' : 'good'}
        title={said.title}
      >
        {said.next}
        {step === 'send' && <AfterSending viewer={viewer} meeting={meeting} minutes={minutes} />}
        {step === 'receive' && <AfterReceipt viewer={viewer} meeting={meeting} minutes={minutes} />}
      </Notice>
    </div>
  )
}

const Issued = () => (
  <div role="status">
    <Notice tone="good" title="Đã phát hành chương trình, giấy mời.">
      Đồng chí in ở mục “Giấy tờ”, ký rồi gửi. Sửa chương trình hoặc lịch sau đó thì phát hành lại.
    </Notice>
  </div>
)

const words = (minutes: Minutes, { superior }: Meeting) => ({
  complete: {
    when: 'completed',
    title: `Đã hoàn tất biên bản${minutes.number === null ? '' : ` số ${padded(minutes.number)}`}${minutes.resolutionNumber ? ` và nghị quyết số ${padded(minutes.resolutionNumber)}` : ''}${minutes.conclusionNumber ? ` và kết luận số ${padded(minutes.conclusionNumber)}` : ''}.`,
    next: `Nội dung đã khóa. Đồng chí in để ký, rồi gửi ${superior ?? 'cấp trên'}${minutes.sendBy ? ` chậm nhất ngày ${showDay(minutes.sendBy)}` : ''}.`,
  },
  reopen: {
    when: 'draft',
    title: `Đã mở lại biên bản${minutes.number === null ? '' : ` số ${padded(minutes.number)}`}.`,
    next: 'Số giữ nguyên. Đồng chí ghi tiếp để sửa rồi hoàn tất lại; bản in cũ không còn hiệu lực.',
  },
  correct: {
    when: undefined,
    title: 'Đã lập đính chính.',
    next:
      minutes.status === 'completed'
        ? 'Đính chính đứng bên cạnh biên bản và được gửi cùng biên bản. Đồng chí in để ký.'
        : `${superior ?? 'Cấp trên'} đã thấy đính chính bên cạnh biên bản. Đồng chí in để ký.`,
  },
  send: {
    when: 'sent',
    title: `Đã gửi ${superior ?? 'cấp trên'}.`,
    next:
      minutes.returns > 0
        ? 'Bản bổ sung được gửi cùng biên bản.'
        : `${minutes.items > 0 ? 'Các nội dung phản ánh, góp ý đã gửi cùng biên bản. ' : ''}Khi chưa được tiếp nhận, đồng chí còn rút lại được.`,
  },
  withdraw: {
    when: 'completed',
    title: 'Đã rút lại.',
    next: 'Biên bản chưa gửi; đồng chí gửi lại khi sẵn sàng.',
  },
  receive: { when: 'received', title: 'Đã tiếp nhận biên bản.', next: '' },
  scan: {
    when: undefined,
    title: 'Đã đính bản chụp giấy đã ký.',
    next: 'Bản chụp ở mục “Bản chụp giấy đã ký” dưới đây. Bản giấy vẫn được lưu như quy định.',
  },
  return: {
    when: 'returned',
    title: 'Đã trả lại để bổ sung.',
    next: 'Chi bộ ghi bổ sung bên cạnh biên bản gốc rồi gửi lại.',
  },
  supplement: {
    when: 'returned',
    title: 'Đã ghi bổ sung.',
    next: `Đồng chí in bản bổ sung ở mục “Giấy tờ” để ký, rồi gửi lại ${superior ?? 'cấp trên'}.`,
  },
})
