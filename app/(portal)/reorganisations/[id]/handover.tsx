import { showDay } from '@/lib/core/dates'
import { standingLabel } from '@/lib/members/labels'
import { confirmHandover } from '@/lib/reorganisations/actions/confirm'
import type { HandoverRow } from '@/lib/reorganisations/queries/handovers'
import { Badge } from '@/lib/ui/badge'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** What one that receives gets, and its word that it got it. */
export function Handover({ handover }: { handover: HandoverRow }) {
  const { id, receiving, people, dueOn, confirmedOn, confirmedBy, insteadOf, remark, mayOpen } = handover
  return (
    <Section title={`${receiving}: ${people.length} đảng viên`} id={`handover-${id}`}>
      <p>
        {confirmedOn ? (
          <>
            <Badge tone="good">Đã xác nhận tiếp nhận</Badge> ngày {showDay(confirmedOn)}, đồng chí{' '}
            {confirmedBy}
            {insteadOf && ` thay đồng chí ${insteadOf}`}
            {remark && `: ${remark}`}
          </>
        ) : (
          <>
            <Badge tone="warn">Chưa xác nhận</Badge> hạn {showDay(dueOn)}
          </>
        )}
      </p>
      <ol className="list-decimal pl-6">
        {people.map(({ id: key, memberId, fullName, standing, position }) => (
          <li key={key}>
            {mayOpen ? <Link href={`/members/${memberId}`}>{fullName}</Link> : fullName}
            {[standing === 'full' ? '' : standingLabel[standing], position && `trước là ${position}`]
              .filter(Boolean)
              .map((words) => `, ${words}`)}
          </li>
        ))}
      </ol>
      <p>
        <a href={`/print/handover/${id}`} className="button button-plain">
          In biên bản bàn giao
        </a>
      </p>
      {handover.mayConfirm && (
        <Form
          action={confirmHandover}
          submit="Xác nhận đã tiếp nhận"
          about={receiving}
          hidden={{ handoverId: id, version: handover.version }}
        >
          <TextField
            name="remark"
            label="Ghi chú"
            hint="Ví dụ: đã nhận sổ danh sách và hồ sơ đảng viên"
            isOptional
          />
        </Form>
      )}
    </Section>
  )
}
