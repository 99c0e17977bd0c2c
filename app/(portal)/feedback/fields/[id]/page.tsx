import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as rowId } from '@/lib/core/fields'
import { changeField } from '@/lib/feedback/actions/fields'
import { getField } from '@/lib/feedback/queries/addressees'
import { DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

/** Sửa, đóng một lĩnh vực. */
export default async function FieldPage({ params }: PageProps<'/feedback/fields/[id]'>) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse((await params).id)
  const field = asked.success ? await getField(viewer, asked.data) : undefined
  if (!field || !can(viewer, 'addressees.update', field)) notFound()

  return (
    <Page
      title={field.name}
      crumbs={[{ name: 'Nơi nhận, lĩnh vực phản ánh, góp ý', href: '/feedback/addressees' }]}
    >
      <Form action={changeField} submit="Lưu lĩnh vực" hidden={{ fieldId: field.id, version: field.version }}>
        <TextField
          name="name"
          label="Tên lĩnh vực"
          hint="Phản ánh đã gửi giữ tên cũ."
          value={field.name}
          maxLength={120}
        />
        <DayField
          name="endsOn"
          label="Dùng đến hết ngày"
          hint="Để trống khi đang dùng. Sau ngày này không chọn được nữa."
          value={field.endedOn ? showDay(field.endedOn) : ''}
          isOptional
        />
      </Form>
    </Page>
  )
}
