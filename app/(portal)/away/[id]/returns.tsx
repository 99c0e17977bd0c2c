import { CommentOfPlace, REPORTED } from '@/app/(portal)/away/comment-of-place'
import type { listReturns } from '@/lib/away/queries/person'
import { showDay } from '@/lib/core/dates'
import { completeReturn } from '@/lib/exemptions/actions/return'
import { Checkbox } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

type Returned = Awaited<ReturnType<typeof listReturns>>

function returnedWords(row: Returned[number]) {
  const { startsOn, returnedOn, isVoid, isWithdrawn, commentBy, commentOn, hasReport } = row
  if (isWithdrawn)
    return `Lần miễn từ ${showDay(startsOn)} ghi nhầm, đã rút; lần trở lại ghi ngày ${showDay(returnedOn)} không tính.`
  if (isVoid)
    return `Lần miễn từ ${showDay(startsOn)} không áp dụng: đã trở lại sinh hoạt từ ${showDay(returnedOn)}.`
  return [
    `Trở lại sinh hoạt từ ${showDay(returnedOn)} (lần miễn từ ${showDay(startsOn)}).`,
    commentOn ? `Nhận xét của ${commentBy} ngày ${showDay(commentOn)}.` : 'Chưa có nhận xét của nơi đến.',
    hasReport ? 'Đã nộp bản tự báo cáo.' : 'Chưa nộp bản tự báo cáo.',
  ].join(' ')
}

export const Returns = ({ rows, mayComplete }: { rows: Returned; mayComplete: boolean }) =>
  rows.map((row) => (
    <div key={row.id}>
      <p>{returnedWords(row)}</p>
      {mayComplete && !row.isComplete && (
        <Form
          fold={`Giấy nhận được sau khi trở lại (lần miễn từ ${showDay(row.startsOn)})`}
          action={completeReturn}
          submit="Ghi giấy đã nhận"
          hidden={{ exemptionId: row.id }}
          mark={`return-${row.id}-`}
          isPlain
        >
          {!row.commentOn && <CommentOfPlace />}
          {!row.hasReport && <Checkbox name="hasReport" label={REPORTED} />}
        </Form>
      )}
    </div>
  ))
