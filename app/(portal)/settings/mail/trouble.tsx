import { showInstant } from '@/lib/core/dates'
import { problemLabel } from '@/lib/mail/labels'
import type { Unsent } from '@/lib/mail/queries'
import { Notice } from '@/lib/ui/badge'

/** What could not be sent, why, and when it is tried again. */
export function Trouble({ waiting }: { waiting: Unsent[] }) {
  return waiting.map(({ problem, state, many, nextTryAt }) => (
    <Notice key={`${problem} ${state}`} tone="warn" title={`${many} thư thông báo chưa gửi được`}>
      {problem && problemLabel[problem]}{' '}
      {state === 'waiting'
        ? `Cổng tự gửi lại lúc ${showInstant(nextTryAt)}.`
        : 'Đã thử nhiều lần nên thôi không gửi nữa; thông báo vẫn có trên cổng.'}
    </Notice>
  ))
}
