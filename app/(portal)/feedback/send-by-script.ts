import type { FormState } from '@/lib/core/form-state'

type Answered = FormState | { goTo: string }

const failed = (message: string): FormState => ({ ok: false, message, at: Date.now() })

const broken = failed(
  'Chưa gửi được vì mất mạng hoặc mạng quá yếu. Chữ đã nhập và tệp đã chọn vẫn còn ở đây; đồng chí bấm gửi lại.',
)
const unread = failed(
  'Máy chủ chưa nhận được. Có thể đồng chí đã bị đăng xuất: đồng chí mở cổng ở thẻ khác, đăng nhập lại, rồi bấm gửi ở đây. Chữ đã nhập và tệp đã chọn vẫn còn.',
)

/** Sends a form and says how much of it has gone; fetch() does not. Sent twice, it acts once: the form carries its key. */
export function sendByScript(action: string, form: FormData, tell: (percent: number) => void) {
  return new Promise<Answered>((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => tell(Math.floor((loaded / total) * 100))
    request.onerror = () => resolve({ ...broken, at: Date.now() })
    request.onload = () =>
      resolve(isAnswer(request.response) ? request.response : { ...unread, at: Date.now() })
    request.send(form)
  })
}

const isAnswer = (answer: unknown): answer is Answered =>
  typeof answer === 'object' && answer !== null && ('goTo' in answer || 'message' in answer)
