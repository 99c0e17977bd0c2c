import { Notice } from '@/lib/ui/badge'
import { Checkbox } from '@/lib/ui/field'

/** Before what changes papers: what will happen, and a box to tick. */
export function OnPaper({ words }: { words: string | undefined }) {
  return (
    words && (
      <>
        <Notice tone="warn" title="Việc này làm thay đổi văn bản in ra.">
          {words}
        </Notice>
        <Checkbox name="confirmed" label="Đã đọc, đồng ý đổi" />
      </>
    )
  )
}
