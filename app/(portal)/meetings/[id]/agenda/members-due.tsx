import type { Viewer } from '@/lib/auth/policy'
import { businessDay } from '@/lib/core/settings'
import { memberDuties } from '@/lib/home/queries/records'
import { dueText } from '@/lib/home/rules'
import { TaskList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'

type Its = { viewer: Viewer; cell: { orgId: number; path: string } }

/** Đảng viên cần xem xét: beside the programme, for the secretary; nothing where nobody is due. */
export async function MembersDue({ viewer, cell }: Its) {
  const today = await businessDay()
  const duties = await memberDuties(viewer, cell, today)
  if (duties.length === 0) return null
  return (
    <div className="print:hidden">
      <Section title="Đảng viên cần xem xét">
        <p>Chỉ đồng chí bí thư thấy danh sách này. Tên không vào chương trình, giấy mời.</p>
        <TaskList tasks={duties.map((duty) => ({ ...duty, due: dueText(duty, today) }))} empty="" />
      </Section>
    </div>
  )
}
