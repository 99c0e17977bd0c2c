import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { setClock } from '@/lib/clock/actions'
import { showDay, showWeekday } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

/** Only on a demonstration: the business day is moved by hand, to see the month go by. */
export default async function ClockPage() {
  const viewer = await requireViewer()
  const { isDemo } = await getSettings()
  if (!isDemo) notFound()
  const today = await businessDay()

  return (
    <Page
      title="Ngày trình diễn"
      lead={`Cổng đang tính theo ngày ${showWeekday(today)}. Thời điểm gửi, nhận vẫn ghi theo đồng hồ máy chủ.`}
    >
      {canSomewhere(viewer, 'clock.set') ? (
        <Form action={setClock} submit="Đặt ngày trình diễn">
          <DayField name="clockOn" label="Ngày" value={showDay(today)} />
        </Form>
      ) : (
        <p>
          Tài khoản này chỉ xem; đồng chí đăng nhập bằng tài khoản bí thư chi bộ hoặc Văn phòng để đổi ngày.
        </p>
      )}
    </Page>
  )
}
