import { switchOnTwoStep } from '@/lib/accounts/own'
import { appAddress } from '@/lib/auth/totp'
import { getSettings } from '@/lib/core/settings'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { QrPicture } from '@/lib/ui/qr-picture'

/** The phone takes the secret over; a code it shows says that it has. */
export async function NewSecret({ secret, loginName }: { secret: string; loginName: string }) {
  const address = appAddress((await getSettings()).portalName, loginName, secret)
  return (
    <>
      <ol className="list-decimal space-y-4 pl-5">
        <li>
          Mở ứng dụng xác thực trên điện thoại, chọn thêm tài khoản, quét hình này.
          <div className="mt-3">
            <QrPicture address={address} label="Mã QR của khóa xác thực" />
          </div>
          <p className="mt-3">
            Đang mở cổng trên chính điện thoại ấy: <a href={address}>thêm vào ứng dụng xác thực</a>.
          </p>
          <p className="mt-3">
            Không quét được thì chọn “Nhập khóa”, gõ:{' '}
            <code className="font-semibold tracking-wide">{secret.match(/.{4}/g)?.join(' ')}</code>
          </p>
        </li>
        <li>Nhập mã sáu chữ số ứng dụng vừa hiện. Trang sau có mười mã dự phòng để in.</li>
      </ol>
      <Form action={switchOnTwoStep} submit="Xác nhận và bật">
        <TextField
          name="code"
          label="Mã sáu chữ số"
          hint="Mã đổi sau mỗi 30 giây. Các thiết bị khác của đồng chí sẽ được đăng xuất."
          inputMode="numeric"
          autoComplete="one-time-code"
          isShort
        />
      </Form>
    </>
  )
}
