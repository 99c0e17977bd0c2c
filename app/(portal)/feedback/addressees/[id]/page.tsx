import { notFound } from 'next/navigation'
import { AddresseeFields } from '@/app/(portal)/feedback/addressees/addressee-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as rowId } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { changeAddressee } from '@/lib/feedback/actions/addressees'
import { getAddressee, listAnswering } from '@/lib/feedback/queries/addressees'
import { DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { SummaryList } from '@/lib/ui/lists'
import { Page } from '@/lib/ui/page'

/** Sửa, đóng một nơi nhận. */
export default async function AddresseePage({ params }: PageProps<'/feedback/addressees/[id]'>) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse((await params).id)
  const today = await businessDay()
  const addressee = asked.success ? await getAddressee(viewer, asked.data, today) : undefined
  if (!addressee || !can(viewer, 'addressees.update', addressee)) notFound()
  const agencies = await listAnswering(viewer)

  return (
    <Page
      title={addressee.name}
      crumbs={[{ name: 'Nơi nhận phản ánh, góp ý', href: '/feedback/addressees' }]}
    >
      <SummaryList
        rows={[
          { name: 'Cơ quan trả lời', value: addressee.agency ?? 'Chưa chọn' },
          { name: 'Tài khoản', value: addressee.officers ?? 'Chưa có tài khoản nào' },
        ]}
      />
      <Form
        action={changeAddressee}
        submit="Lưu nơi nhận"
        hidden={{ addresseeId: addressee.id, version: addressee.version }}
      >
        <AddresseeFields agencies={agencies} addressee={addressee} />
        <DayField
          name="endsOn"
          label="Nhận đến hết ngày"
          hint="Để trống khi đang dùng. Sau ngày này chi bộ không chọn được nữa; phản ánh đã gửi vẫn giữ nơi nhận này."
          value={addressee.endedOn ? showDay(addressee.endedOn) : ''}
          isOptional
        />
      </Form>
    </Page>
  )
}
