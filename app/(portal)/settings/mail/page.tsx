import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showInstant } from '@/lib/core/dates'
import { sendTrial } from '@/lib/mail/actions'
import { getMailServer } from '@/lib/mail/queries'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { ServerForm } from './server-form'
import { Trouble } from './trouble'

/** Máy chủ thư: for the administrator; the password is written here and never shown again. */
export default async function MailServerPage() {
  const viewer = await requireViewer()
  const { mail, isPasswordSet, changes, lastSentAt, waiting } = (await getMailServer(viewer)) ?? notFound()
  const [newest] = changes

  return (
    <Page
      title="Máy chủ thư"
      lead="Để trống tên máy chủ thì cổng không gửi thư điện tử; thông báo vẫn có trên cổng."
      crumbs={[{ name: 'Cài đặt', href: '/settings#mail' }]}
    >
      <Trouble waiting={waiting} />
      {mail && (
        <SummaryList
          rows={[
            {
              name: 'Thư gửi gần nhất',
              value: lastSentAt ? showInstant(lastSentAt) : 'Chưa gửi thư thông báo nào',
            },
            {
              name: 'Ai đặt',
              value: newest ? `${newest.who}, từ ${showDay(newest.changedOn)}` : '',
            },
          ]}
        />
      )}
      <ServerForm mail={mail} isPasswordSet={isPasswordSet} version={newest?.id ?? 0} />
      {mail && (
        <Section title="Gửi thư thử">
          <Form action={sendTrial} submit="Gửi thư thử" isPlain>
            <TextField name="to" label="Gửi đến địa chỉ" autoComplete="email" maxLength={200} />
          </Form>
        </Section>
      )}
    </Page>
  )
}
