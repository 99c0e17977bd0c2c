import { beginTwoStep, renewCodes, switchOffTwoStep } from '@/lib/accounts/own'
import { readNewSecret } from '@/lib/accounts/own-second-step'
import { getOwnAccount, getOwnSecondStep } from '@/lib/accounts/queries/own'
import { requireViewer } from '@/lib/auth/viewer'
import { showInstant } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { NewSecret } from './new-secret'

export default async function TwoStepPage() {
  const viewer = await requireViewer()
  const [own, on, secret] = await Promise.all([
    getOwnAccount(viewer),
    getOwnSecondStep(viewer),
    readNewSecret(viewer.accountId),
  ])

  return (
    <Page
      title="Xác nhận hai bước"
      lead="Đăng nhập bằng mật khẩu và một mã trên điện thoại: lộ mật khẩu, người khác vẫn không vào được."
      crumbs={[{ name: 'Tài khoản của tôi', href: '/account' }]}
    >
      {on ? (
        <>
          <p>
            Đang bật từ {showInstant(on.since)}. Còn {on.codesLeft} mã dự phòng chưa dùng.
          </p>
          <Section title="Tạo lại mã dự phòng">
            <p className="lead">Khi sắp hết mã hoặc mất tờ đã in. Các mã cũ hết dùng được.</p>
            <Form action={renewCodes} submit="Tạo mười mã mới" isPlain>
              <OwnPassword />
              <OwnCode />
            </Form>
          </Section>
          <Section title="Tắt xác nhận hai bước">
            <p className="lead">
              Đổi điện thoại: đồng chí tắt, rồi bật lại bằng điện thoại mới. Mất điện thoại và hết mã dự
              phòng: văn phòng cấp ủy cấp trên tắt giúp.
            </p>
            <Form action={switchOffTwoStep} submit="Tắt xác nhận hai bước" isPlain mark="off-">
              <OwnPassword />
              <OwnCode />
            </Form>
          </Section>
        </>
      ) : secret && own ? (
        <NewSecret secret={secret} loginName={own.loginName} />
      ) : (
        <>
          <Notice title="Đồng chí cần có">
            <ul className="list-disc pl-5">
              <li>
                Điện thoại có một ứng dụng xác thực, ví dụ Google Authenticator, Microsoft Authenticator; dùng
                được cả khi không có mạng.
              </li>
              <li>Máy in hoặc giấy bút để giữ mười mã dự phòng, phòng khi mất điện thoại.</li>
            </ul>
          </Notice>
          <Form action={beginTwoStep} submit="Bật xác nhận hai bước">
            <OwnPassword />
          </Form>
        </>
      )}
    </Page>
  )
}

const OwnPassword = () => (
  <TextField
    name="currentPassword"
    label="Mật khẩu hiện tại"
    type="password"
    autoComplete="current-password"
    isShort
  />
)

const OwnCode = () => (
  <TextField
    name="code"
    label="Mã xác nhận"
    hint="Mã ứng dụng đang hiện; không có điện thoại thì nhập một mã dự phòng."
    autoComplete="one-time-code"
    isShort
  />
)
