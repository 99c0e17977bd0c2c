import type { Viewer } from '@/lib/auth/policy'
import { reopen } from '@/lib/meetings/actions/write'
import type { Meeting, Minutes } from '@/lib/meetings/queries/meeting'
import { whyReopeningIsRefused } from '@/lib/meetings/queries/reopening'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'

type Props = { viewer: Viewer; meeting: Meeting; minutes: Minutes }

/** A mistake in completed minutes: open them again while nobody outside has seen them, else a correction beside them. */
export async function Mend({ viewer, meeting, minutes }: Props) {
  const { reopen: mayReopen, correct: mayCorrect } = meeting.may
  if (minutes.status === 'draft' || !(mayReopen || mayCorrect)) return null
  // Minutes that left the cell are never opened again: only for the others is there anything to ask.
  const isHere = mayReopen && minutes.status === 'completed'
  const refusal = isHere ? await whyReopeningIsRefused(viewer, minutes.id) : undefined
  return (
    <details className="card">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">Phát hiện biên bản có chỗ sai?</summary>
      {refusal && <p>{refusal}</p>}
      {isHere && !refusal && (
        <Form action={reopen} submit="Mở lại biên bản" hidden={{ minutesId: minutes.id }} isPlain>
          <p>
            Biên bản chưa gửi nên mở lại để sửa được. Số biên bản giữ nguyên; điểm danh, nhiệm vụ, trả lời đã
            thông báo được ghi lại khi hoàn tất lần sau. Bản in cũ vẫn lưu nhưng không còn hiệu lực.
          </p>
          <TextArea name="reason" label="Lý do mở lại" maxLength={2_000} />
        </Form>
      )}
      {mayCorrect && (
        <p className="pt-3">
          <Link href={`/meetings/${meeting.id}/correct`}>Lập đính chính bên cạnh biên bản</Link>
        </p>
      )}
    </details>
  )
}
