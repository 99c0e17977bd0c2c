import type { FormState } from '@/lib/core/form-state'
import type { Flat } from '@/lib/meetings/draft'
import { Notice } from '@/lib/ui/badge'

type Props = {
  values: FormState['values']
  /** The minutes as they stand. */
  flat: Flat
  isOlder: boolean
}

/** What was typed before its session ended and cannot go back into the fields: to read, and to copy what is missing. */
export function UnsentWords({ values = {}, flat, isOlder }: Props) {
  const words = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' && /\s/.test(value) && value !== flat[name] ? [value] : [],
  )
  return (
    <Notice
      tone="warn"
      title={`Những gì đồng chí nhập lúc phiên đăng nhập hết chưa lưu được vì ${isOlder ? 'biên bản đã đổi từ lúc đó' : 'có đồng chí khác đang ghi'}.`}
    >
      {words.length > 0 && (
        <details>
          <summary>{`Xem ${words.length} đoạn khác với biên bản hiện nay để chép lại chỗ còn thiếu`}</summary>
          {words.map((text, index) => (
            <p key={String(index)} className="mt-3 whitespace-pre-line">
              {text}
            </p>
          ))}
        </details>
      )}
    </Notice>
  )
}
