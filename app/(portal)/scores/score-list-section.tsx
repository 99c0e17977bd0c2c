import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { issueScoreList } from '@/lib/scores/actions'
import type { ScorePlace } from '@/lib/scores/queries/list'
import { getListState } from '@/lib/scores/queries/print'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Issued } from '@/lib/ui/issued'
import { Section } from '@/lib/ui/page'

type Its = { viewer: Viewer; place: ScorePlace; month: Day; today: Day; isAfter: boolean }

/** Danh sách tổng hợp of the month: as it was issued, as it stands now, and for its committee the step between. */
export async function ScoreListSection({ viewer, place, month, today, isAfter }: Its) {
  const { issued, mayIssue, isTooEarly } = await getListState(viewer, place, month, today)
  const print = `/print/score-list/${place.id}?month=${month.slice(0, 7)}`
  return (
    <Section title="Danh sách tổng hợp" id="list">
      {isAfter && issued && (
        <div role="status">
          <Notice tone="good" title="Đã ban hành danh sách tổng hợp.">
            Đồng chí in để ký, gửi. Điểm thay đổi sau đó thì ban hành lại; bản mới thay bản cũ.
          </Notice>
        </div>
      )}
      {issued && <Issued {...issued} />}
      <p className="flex flex-wrap gap-3">
        {issued && (
          <a href={print} className="button button-plain">
            In danh sách tổng hợp
          </a>
        )}
        {(!issued || mayIssue) && (
          <a href={`${print}&draft`} className="button button-plain">
            In dự thảo danh sách tổng hợp
          </a>
        )}
      </p>
      {isTooEarly && <p>Cấp trên chấm ít nhất một chi bộ thì mới ban hành được danh sách.</p>}
      {mayIssue && (
        <Form
          action={issueScoreList}
          submit={`Ban hành ${issued ? 'lại ' : ''}danh sách tổng hợp`}
          hidden={{ orgId: place.id, month }}
        >
          <p>
            {issued
              ? 'Có điểm hoặc biên bản thay đổi sau khi ban hành. Ban hành lại thì bản mới thay bản cũ.'
              : 'Ban hành thì danh sách mang mã tra cứu và được lưu đúng như lúc ký. Chi bộ chưa được chấm có ghi rõ ở cột ghi chú.'}
          </p>
        </Form>
      )}
    </Section>
  )
}
