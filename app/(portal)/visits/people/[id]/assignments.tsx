import { type Day, showDay } from '@/lib/core/dates'
import { DayField, type Option, Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { assignVisitor, endAssignment } from '@/lib/visits/actions/assign'
import type { Assignment, Visitor } from '@/lib/visits/queries/people'

const columns: Column<Assignment>[] = [
  { header: 'Địa bàn, chi bộ', cell: ({ place }) => place },
  { header: 'Từ ngày', cell: ({ startsOn }) => showDay(startsOn) },
  { header: 'Đến hết ngày', cell: ({ endsOn }) => (endsOn ? showDay(endsOn) : 'Chưa kết thúc') },
]

type Shown = { visitor: Visitor; assignments: Assignment[]; places: Option[]; today: Day }

/** Phân công: the list, and for who may: a new one, the end of one that runs. */
export function Assignments({ visitor, assignments, places, today }: Shown) {
  const running = assignments.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  return (
    <Section title="Phân công">
      <Table rows={assignments} columns={columns} empty="Chưa được phân công địa bàn hay chi bộ nào." />
      {visitor.mayAssign && (
        <>
          <Form action={assignVisitor} submit="Phân công" hidden={{ visitorId: visitor.id }}>
            <Select
              name="placeId"
              label="Địa bàn (xã) hoặc chi bộ"
              hint="Phụ trách chi bộ biên giới, yếu kém: chọn đúng chi bộ ấy."
              blank="Chọn nơi dự sinh hoạt"
              options={places}
            />
            <DayField
              name="startsOn"
              label="Từ ngày"
              value={showDay(visitor.startsOn > today ? visitor.startsOn : today)}
            />
            <DayField
              name="endsOn"
              label="Đến hết ngày"
              hint="Để trống nếu chưa biết ngày kết thúc."
              value={visitor.endsOn ? showDay(visitor.endsOn) : ''}
              isOptional
            />
          </Form>
          {running.length > 0 && (
            <details>
              <summary className="cursor-pointer py-2 font-semibold">Kết thúc một phân công</summary>
              <div className="space-y-4 pt-2">
                {running.map(({ id, place, version }) => (
                  <div key={id} className="card space-y-2">
                    <h3>{place}</h3>
                    <Form
                      action={endAssignment}
                      submit="Kết thúc phân công"
                      about={place}
                      hidden={{ assignmentId: id, version, endsOn: today }}
                      isPlain
                    >
                      <p className="text-muted">{`Ngày cuối: ${showDay(today)}`}</p>
                    </Form>
                  </div>
                ))}
              </div>
            </details>
          )}
        </>
      )}
    </Section>
  )
}
