import { redirect } from 'next/navigation'
import { Inspection } from '@/app/(portal)/inspection'
import { NewPasswordFields } from '@/app/password/new-password'
import { deviceName, roleLabel } from '@/lib/accounts/labels'
import { endOwnSession, switchGrant } from '@/lib/accounts/own'
import { changePassword } from '@/lib/accounts/password'
import { listInspections } from '@/lib/accounts/queries'
import {
  getOwnAccount,
  getOwnSecondStep,
  getSecondStepOff,
  getSignInBefore,
  listOwnSessions,
} from '@/lib/accounts/queries/own'
import { getSession } from '@/lib/auth/session'
import { requireViewer } from '@/lib/auth/viewer'
import { showInstant } from '@/lib/core/dates'
import { getOwnMail } from '@/lib/mail/queries'
import { Badge } from '@/lib/ui/badge'
import { Radios, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'

export default async function AccountPage() {
  const viewer = await requireViewer()
  const session = await getSession()
  if (!session) redirect('/sign-in')
  const [own, before, sessions, inspections, mail, secondStep, off] = await Promise.all([
    getOwnAccount(viewer),
    getSignInBefore(viewer, session.id),
    listOwnSessions(viewer),
    listInspections(viewer),
    getOwnMail(viewer),
    getOwnSecondStep(viewer),
    getSecondStepOff(viewer),
  ])
  const { acting, held } = session

  return (
    <Page title="Tài khoản của tôi" lead={viewer.fullName}>
      <SummaryList
        rows={[
          { name: 'Tên đăng nhập', value: own?.loginName },
          { name: 'Đơn vị cấp', value: own?.organisation },
          {
            name: 'Lần đăng nhập trước',
            value: before
              ? `${showInstant(before.at)}${before.address ? `, từ địa chỉ ${before.address}` : ''}`
              : 'Đây là lần đầu',
          },
          {
            name: 'Vai trò',
            value: (
              <ul>
                {held.map(({ id, role, orgName }) => (
                  <li key={id}>
                    {roleLabel[role]} – {orgName}
                    <Inspection of={inspections.find((each) => each.id === id)} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {held.length > 1 && (
        <Section title="Đang làm việc cho" id="acting">
          <p className="lead">
            Chỉ để chọn sẵn tổ chức khi mở danh sách, biểu mẫu; quyền của đồng chí không đổi.
          </p>
          <Form action={switchGrant} submit="Chuyển tổ chức" isPlain>
            <Radios
              name="grantId"
              label="Tổ chức và vai trò"
              value={acting && String(acting.id)}
              options={held.map(({ id, role, orgName }) => ({
                value: String(id),
                label: `${orgName} – ${roleLabel[role]}`,
              }))}
            />
          </Form>
        </Section>
      )}
      <Section title="Lịch trên điện thoại" id="calendar">
        <p className="lead">
          Xem lịch sinh hoạt, hội nghị trong ứng dụng lịch của điện thoại hoặc máy tính, tự cập nhật.
        </p>
        <Link href="/account/calendar">Địa chỉ lịch riêng</Link>
      </Section>
      {mail && (
        <Section title="Nhận thư điện tử" id="mail">
          <p className="lead">
            {mail.chosen?.isConfirmed
              ? `Đồng chí đang nhận thư ở địa chỉ ${mail.chosen.address}.`
              : 'Ngày làm việc có thông báo mới, cổng gửi một thư. Chưa chọn thì cổng không gửi.'}
          </p>
          <Link href="/account/mail">Chọn nhận thư điện tử</Link>
        </Section>
      )}
      <Section title="Xác nhận hai bước" id="two-step">
        <p className="lead">
          {secondStep
            ? `Đang bật từ ${showInstant(secondStep.since)}. Đăng nhập cần mật khẩu và mã trên điện thoại.`
            : 'Ai biết mật khẩu của đồng chí vẫn không vào được, vì còn cần mã trên điện thoại. Không bắt buộc.'}
        </p>
        {!secondStep && off && (
          <p>
            {off.by
              ? `Đồng chí ${off.by} đã tắt lúc ${showInstant(off.at)}. Đồng chí không đề nghị thì báo ngay văn phòng cấp ủy cấp trên.`
              : `Đồng chí đã tắt lúc ${showInstant(off.at)}.`}
          </p>
        )}
        <Link href="/account/two-step">
          {secondStep ? 'Mã dự phòng, tắt xác nhận hai bước' : 'Bật xác nhận hai bước'}
        </Link>
      </Section>
      <Section title="Đổi mật khẩu" id="password">
        <Form action={changePassword} submit="Đổi mật khẩu">
          <TextField
            name="currentPassword"
            label="Mật khẩu hiện tại"
            type="password"
            autoComplete="current-password"
          />
          <NewPasswordFields />
        </Form>
      </Section>
      <Section title="Thiết bị đang đăng nhập" id="sessions">
        <ul className="border-t border-line">
          {sessions.map(({ id, device, address, createdAt, seenAt }) => (
            <li
              key={id}
              className="flex max-w-none flex-wrap items-center justify-between gap-3 border-b border-line py-3"
            >
              <span>
                <strong>{deviceName(device)}</strong>{' '}
                {id === session.id && <Badge tone="good">Thiết bị này</Badge>}
                <span className="block text-muted">
                  Đăng nhập {showInstant(createdAt)}
                  {address && address !== 'direct' && ` từ ${address}`}; dùng gần nhất {showInstant(seenAt)}
                </span>
              </span>
              <Form
                action={endOwnSession}
                submit="Đăng xuất thiết bị này"
                isPlain
                hidden={{ sessionId: id }}
              />
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
