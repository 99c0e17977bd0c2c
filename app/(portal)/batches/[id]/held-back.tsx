import type { BatchPage } from '@/lib/batches/queries'
import { Notice } from '@/lib/ui/badge'

type Props = { papers: BatchPage['heldBack']; noun: string }

/** Papers that are drawn anew without words that are not for this viewer; an extract is not, it is left out. */
export function HeldBack({ papers, noun }: Props) {
  const isLeftOut = ({ form }: Props['papers'][number]) => form === 'extract'
  const [leftOut, drawn] = [papers.filter(isLeftOut), papers.filter((paper) => !isLeftOut(paper))]
  const namesOf = (those: Props['papers']) => those.map(({ name }) => name).join('; ')
  return (
    <>
      {drawn.length > 0 && (
        <Notice
          tone="warn"
          title={`${drawn.length} ${noun} có nội dung nhạy cảm: tệp của đồng chí không in nội dung ấy.`}
        >
          Bản đã lưu còn nguyên cho nơi xử lý; bản in cho đồng chí vì thế không có mã tra cứu:{' '}
          {namesOf(drawn)}.
        </Notice>
      )}
      {leftOut.length > 0 && (
        <Notice tone="warn" title={`${leftOut.length} trích biên bản không có trong tệp của đồng chí.`}>
          Trích biên bản có nội dung nhạy cảm thì bỏ khỏi tệp; bản đã lưu còn nguyên cho nơi xử lý:{' '}
          {namesOf(leftOut)}.
        </Notice>
      )}
    </>
  )
}
