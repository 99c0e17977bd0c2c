import { askException } from '@/lib/calendar/actions/exceptions'
import { confirmMeetings } from '@/lib/calendar/actions/oversee'
import { nameRecorder, registerMeeting, reportNotHeld } from '@/lib/calendar/actions/plan'
import { modeLabel } from '@/lib/calendar/labels'
import type { Plan } from '@/lib/calendar/queries/meetings'
import { type Day, showDay } from '@/lib/core/dates'
import { DayField, Select, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

const modes = Object.entries(modeLabel).map(([value, label]) => ({ value, label }))
const stamp = ({ id, version }: Plan) => ({ id, version })

/** Everything known is filled in: the common day, and last month's time, place and mode. */
export function RegisterForm({
  plan,
  permitted,
}: {
  plan: Plan
  /** The later day the committee above permitted, and what the cell had written. */
  permitted?: { heldOn: Day; reason: string }
}) {
  const day = permitted?.heldOn ?? plan.plannedOn ?? plan.dueOn
  return (
    <Form
      action={registerMeeting}
      submit={plan.plannedOn ? 'Đăng ký lịch mới' : 'Đăng ký lịch'}
      hidden={stamp(plan)}
    >
      <DayField
        name="plannedOn"
        label="Ngày họp"
        value={day && showDay(day)}
        hint={
          plan.dueOn
            ? `Ngày thống nhất: ${showDay(plan.dueOn)}${permitted ? `; được phép họp: ${showDay(permitted.heldOn)}` : ''}`
            : undefined
        }
      />
      <TextField
        name="plannedAt"
        label="Giờ họp"
        hint="Ví dụ 19:30"
        isShort
        value={(plan.plannedAt ?? plan.last?.plannedAt)?.slice(0, 5)}
      />
      <TextField
        name="place"
        label="Địa điểm"
        hint="Ghi nơi họp, không ghi tên hay số điện thoại của ai: địa điểm có trong lịch và lời mời."
        maxLength={200}
        value={plan.place ?? plan.last?.place}
      />
      <Select
        name="mode"
        label="Hình thức"
        options={modes}
        value={plan.place ? plan.mode : (plan.last?.mode ?? plan.mode)}
      />
      {plan.dueOn && (
        <TextArea
          name="lateReason"
          label="Lý do nếu không họp đúng ngày thống nhất"
          isOptional
          rows={2}
          value={plan.lateReason ?? permitted?.reason}
        />
      )}
    </Form>
  )
}

type Recorder = { value: number; label: string; hasAccount: boolean }

export function RecorderForm({ plan, recorders }: { plan: Plan; recorders: Recorder[] }) {
  return (
    <Form action={nameRecorder} submit="Cử thư ký" isPlain hidden={stamp(plan)}>
      <Select
        name="recorderId"
        label="Đảng viên ghi biên bản"
        hint="Đồng chí được cử ghi được biên bản kỳ này; bí thư hoàn tất biên bản."
        blank="Chọn đảng viên"
        options={recorders.map(({ value, label, hasAccount }) => ({
          value,
          label: hasAccount ? label : `${label} (chưa có tài khoản)`,
        }))}
        value={plan.recorderId}
      />
    </Form>
  )
}

export function NotHeldForm({ plan }: { plan: Plan }) {
  return (
    <Form action={reportNotHeld} submit="Báo không họp được" hidden={stamp(plan)}>
      <TextArea name="reason" label="Lý do không họp được" hint="Cấp trên đọc lý do này." rows={3} />
    </Form>
  )
}

export function AskForm({ plan }: { plan: Plan }) {
  return (
    <Form action={askException} submit="Gửi đề nghị" hidden={stamp(plan)}>
      <DayField
        name="heldOn"
        label="Ngày đề nghị được họp"
        hint={plan.dueOn ? `Ngày thống nhất: ${showDay(plan.dueOn)}` : undefined}
      />
      <TextArea name="reason" label="Lý do" hint="Cấp trên đọc lý do này trước khi quyết định." rows={3} />
    </Form>
  )
}

export function ConfirmForm({ plan }: { plan: Plan }) {
  return (
    <Form
      action={confirmMeetings}
      submit="Xác nhận lịch này"
      hidden={{ 'plans[]': `${plan.id}:${plan.version}` }}
    />
  )
}
