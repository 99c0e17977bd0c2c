import * as schema from '@/db/schema'
import { addDays, showDay } from '@/lib/core/dates'
import { correctionFileName } from '@/lib/papers/file-name'
import type { Story } from './story'

/** One slip of the pen in the year: Chi bộ thôn Đông Hạ wrote a wrong deadline in July. */
export async function makeCorrection({ db, held, accounts }: Pick<Story, 'db' | 'held' | 'accounts'>) {
  const minutes = held.find(
    ({ cell, month }) => month === '2022-07-01' && cell.organisation.name === 'Chi bộ thôn Đông Hạ',
  )
  const task = minutes?.content.assignments[0]
  const by = minutes && accounts.get(`bithu.${minutes.cell.plan.key}`)?.id
  if (!minutes || !task?.dueOn || !by) return
  const orgId = minutes.cell.organisation.id
  const writtenOn = addDays(minutes.content.opening.heldOn ?? minutes.month, 4)
  const [made] = await db
    .insert(schema.corrections)
    .values({
      minutesId: minutes.minutesId,
      orgId,
      number: 1,
      passage: 'Phần phân công, kết luận, biểu quyết; bảng phân công nhiệm vụ, dòng 1',
      asWritten: `${task.title}: hạn ${showDay(task.dueOn)}`,
      correctedTo: `${task.title}: hạn ${showDay(addDays(task.dueOn, 3))}`,
      reason: 'Thư ký ghi nhầm ngày hạn; chi bộ đã thống nhất lại tại buổi giao ban ngày hôm sau',
      writtenBy: by,
      writtenOn,
    })
    .returning({ id: schema.corrections.id })
  if (!made) throw new Error('correction not made')
  await db.insert(schema.papers).values({
    form: 'correction',
    subjectId: made.id,
    orgId,
    fileName: correctionFileName(1, minutes.month, minutes.cell.organisation.name),
    issuedOn: writtenOn,
  })
}
