import type { FormState } from '@/lib/core/form-state'
import { HELD, type Status, shownTime } from './status'

const words = {
  writing: 'Đang ghi, sắp lưu…',
  saving: 'Đang lưu…',
  away: 'Mất mạng: đồng chí cứ ghi, chữ được giữ trên máy này.',
}

const here = (isKept: boolean) =>
  isKept ? 'đã giữ trên máy này' : 'máy này không giữ được chữ, đồng chí đừng đóng trang'

/** Always in sight while writing: is it saved, and since when; and the way back up a page of many screens. */
export function StatusLine({ status, answer }: { status: Status; answer: FormState }) {
  const isBad = status.kind === 'refused' || status.kind === 'clash' || (!answer.ok && answer.message !== '')
  const isHeld = ['offline', 'away', 'expired', 'taken'].includes(status.kind)
  const tone = isBad ? 'bg-bad-soft text-bad' : isHeld ? 'bg-warn-soft text-warn' : 'bg-calm-soft text-calm'
  return (
    <div
      className={`flex flex-wrap justify-between gap-x-4 rounded px-4 py-2 font-semibold max-sm:grow sm:sticky sm:top-0 sm:z-10 ${tone}`}
    >
      <p role="status" className="max-w-none">
        {answer.message ? answer.message : <Words status={status} />}
      </p>
      <a href="#parts" className="max-sm:hidden">
        Lên mục lục
      </a>
    </div>
  )
}

function Words({ status }: { status: Status }) {
  switch (status.kind) {
    case 'saved':
      return (
        <>
          {status.at ? `Đã lưu lúc ${status.at}` : 'Chưa có gì mới để lưu'}
          {status.note && `. ${status.note}`}
        </>
      )
    case 'early':
      return (
        <>
          {status.at && `Lần lưu trước ${status.at}. `}
          Trang chưa tự lưu: ghi xong bấm “Lưu biên bản”.
        </>
      )
    case 'expired':
      return (
        <>
          {`Phiên đã hết: ${here(status.isKept)}. `}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            Đăng nhập lại
          </a>{' '}
          rồi quay về trang này.
        </>
      )
    case 'offline':
      return <>{`Mất mạng: ${here(status.isKept)}, có mạng sẽ tự lưu.`}</>
    case 'refused':
      return <>{status.message}</>
    case 'taken':
      return (
        <>
          {`Đồng chí ${status.by} ${status.isTakenOver ? 'đã nhận ghi' : 'đang ghi'} từ lúc ${shownTime(status.since)}: chữ của đồng chí giữ trên máy này. `}
          <a href={`#${HELD}`}>Xem cách ghép</a>
        </>
      )
    case 'clash':
      return (
        <>
          {'Chưa lưu lên máy chủ: hai bản khác nhau. '}
          <a href={`#${HELD}`}>Chọn từng chỗ</a>
        </>
      )
    default:
      return <>{words[status.kind]}</>
  }
}
