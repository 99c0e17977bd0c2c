import { notFound } from 'next/navigation'
import { LocalAddress } from '@/app/(portal)/local-address'
import { accountFilter } from '@/lib/accounts/input'
import { roleLabel } from '@/lib/accounts/labels'
import { getAccount, getSlip, listAccounts, listGrants, listLinkable } from '@/lib/accounts/queries'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { id as idField } from '@/lib/core/fields'
import { businessDay, getSettings } from '@/lib/core/settings'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'

export default async function SlipPage({ params }: PageProps<'/accounts/[id]/slip'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const account = (id && (await getAccount(viewer, id))) || notFound()
  const password = await getSlip(viewer, account.id)
  const { portalName, helpPhone } = await getSettings()
  const crumbs = [
    { name: 'Tài khoản', href: '/accounts' },
    { name: account.fullName, href: `/accounts/${account.id}` },
  ]

  if (!password)
    return (
      <Page title="Phiếu cấp tài khoản" crumbs={crumbs}>
        <Notice tone="warn" title="Mật khẩu không còn hiện được">
          Tài khoản {account.loginName} đã tạo. Mật khẩu chỉ hiện trong 10 phút sau khi cấp; nếu chưa in
          phiếu, đồng chí cấp lại mật khẩu.
        </Notice>
        <Link href={`/accounts/${account.id}/reset`} className="button">
          Cấp lại mật khẩu
        </Link>
      </Page>
    )

  const today = await businessDay()
  const [grants, linkable, alike] = await Promise.all([
    listGrants(viewer, account.id),
    account.memberId ? [] : listLinkable(viewer, account.orgId),
    // Asked of a new account alone; the slip of a password given anew stands here too.
    account.lastSignInAt ? undefined : listAccounts(viewer, accountFilter.parse({ q: account.fullName })),
  ])
  const twins = (alike?.rows ?? []).filter(
    ({ id: other, fullName, closedAt }) =>
      other !== account.id && fullName === account.fullName && closedAt === null,
  )
  const roles = grants.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const namesakes = linkable.filter(({ fullName }) => fullName === account.fullName)

  return (
    <Page title="Phiếu cấp tài khoản" crumbs={crumbs} lead={portalName}>
      <div className="space-y-3 print:hidden">
        <Notice tone="warn" title="In phiếu ngay">
          Mật khẩu này không lưu ở đâu; sau 10 phút trang này không hiện lại được. Không gửi ảnh phiếu qua
          Zalo, thư điện tử.
        </Notice>
        <LocalAddress />
        {twins.map((twin) => (
          <Notice
            key={twin.id}
            tone="warn"
            title={`Đã có tài khoản cùng họ tên: ${twin.loginName} – ${twin.organisation}`}
          >
            Cùng một người thì dùng <Link href={`/accounts/${twin.id}`}>tài khoản đã có</Link>, giao thêm vai
            trò ở đó, và khóa tài khoản vừa cấp.
          </Notice>
        ))}
      </div>
      {namesakes.map((member) => (
        <p key={member.id} className="print:hidden">
          <Link href={`/accounts/${account.id}#member`}>
            Gắn với đảng viên {member.fullName}, sinh năm {member.birthYear}
          </Link>
          : tài khoản chưa gắn với người này trong danh sách đảng viên.
        </p>
      ))}
      <SummaryList
        rows={[
          { name: 'Họ và tên', value: account.fullName },
          { name: 'Đơn vị', value: account.organisation },
          {
            name: 'Vai trò',
            value:
              roles.length === 0
                ? 'Chưa giữ vai trò nào'
                : roles.map(({ id, role, organisation, startsOn, endsOn }) => (
                    <span key={id} className="block">
                      {`${roleLabel[role]} – ${organisation}, từ ${showDay(startsOn)}${endsOn ? ` đến hết ${showDay(endsOn)}` : ''}`}
                    </span>
                  )),
          },
          { name: 'Địa chỉ cổng', value: env.publicUrl },
          { name: 'Tên đăng nhập', value: <Code>{account.loginName}</Code> },
          { name: 'Mật khẩu dùng một lần', value: <Code>{password}</Code> },
        ]}
      />
      <ol className="list-decimal pl-5">
        <li>Mở trình duyệt trên máy tính hoặc điện thoại, gõ địa chỉ cổng.</li>
        <li>Nhập tên đăng nhập và mật khẩu trên phiếu, chữ thường, có cả dấu gạch ngang.</li>
        <li>Đặt mật khẩu của riêng mình, ít nhất 8 ký tự. Sau đó hủy phiếu này.</li>
      </ol>
      {helpPhone && <p>Cần giúp đỡ: {helpPhone}.</p>}
      <PrintButton label="In phiếu" />
    </Page>
  )
}

function Code({ children }: { children: string }) {
  return <code className="text-xl font-semibold tracking-wide">{children}</code>
}
