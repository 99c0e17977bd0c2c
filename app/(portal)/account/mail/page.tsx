import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { chooseOwnMail, confirmOwnMail, stopOwnMail } from '@/lib/mail/own'
import { getOwnMail } from '@/lib/mail/queries'
import { kindLabel } from '@/lib/notices/labels'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

export default async function OwnMailPage() {
  const viewer = await requireViewer()
  const { offered, chosen } = (await getOwnMail(viewer)) ?? notFound()

  return (
    <Page
      title="Nhận thư điện tử"
      lead="Ngày làm việc có thông báo mới mà đồng chí chưa xem, cổng gửi một thư. Thư chỉ có mã và việc cần làm, không có nội dung."
      crumbs={[{ name: 'Tài khoản của tôi', href: '/account' }]}
    >
      {chosen && !chosen.isConfirmed && (
        <Section title="Nhập mã xác nhận">
          <p>Mã đã gửi đến {chosen.address}. Chưa xác nhận thì cổng chưa gửi thông báo đến địa chỉ này.</p>
          <Form action={confirmOwnMail} submit="Xác nhận địa chỉ">
            <TextField name="code" label="Mã trong thư" hint="6 chữ số" inputMode="numeric" isShort />
          </Form>
        </Section>
      )}
      <Section title={chosen ? 'Địa chỉ và loại thông báo' : 'Chọn địa chỉ và loại thông báo'}>
        <Form
          action={chooseOwnMail}
          submit={chosen?.isConfirmed ? 'Ghi lựa chọn' : chosen ? 'Gửi lại mã' : 'Gửi mã xác nhận'}
          isPlain={chosen !== undefined && !chosen.isConfirmed}
        >
          <TextField
            name="address"
            label="Địa chỉ thư điện tử"
            hint="Đổi địa chỉ thì phải xác nhận lại bằng mã gửi đến địa chỉ mới."
            value={chosen?.address}
            autoComplete="email"
            maxLength={200}
          />
          <Ticks name="kinds" legend="Gửi thư khi có">
            {offered.map((kind) => (
              <Tick
                key={kind}
                name="kinds"
                value={kind}
                label={kindLabel[kind]}
                isTicked={chosen ? chosen.kinds.includes(kind) : true}
              />
            ))}
          </Ticks>
        </Form>
      </Section>
      {chosen && (
        <Section title="Thôi nhận thư">
          <Form action={stopOwnMail} submit="Thôi nhận thư điện tử" isPlain />
        </Section>
      )}
    </Page>
  )
}
