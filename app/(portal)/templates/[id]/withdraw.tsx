import { type Day, showDay } from '@/lib/core/dates'
import { withdrawTemplate } from '@/lib/templates/actions/withdraw'
import type { Template } from '@/lib/templates/queries/list'
import { DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

/** For a version published by mistake, or for the wrong place. */
export function Withdraw({ template, today }: { template: Template; today: Day }) {
  return (
    <Form
      fold="Công bố nhầm?"
      action={withdrawTemplate}
      submit="Ngừng dùng mẫu"
      hidden={{ templateId: template.id, version: template.version }}
      isPlain
    >
      <DayField
        name="withdrawnFrom"
        label="Ngừng dùng cho kỳ sinh hoạt từ ngày"
        hint={`Từ hôm nay (${showDay(today)}) trở đi. Từ ngày ấy dùng lại bản trước của ${template.organisation}; không có bản trước thì dùng mẫu của cấp trên. Biên bản đã mở giữ mẫu cũ.`}
        value={showDay(today)}
      />
    </Form>
  )
}
