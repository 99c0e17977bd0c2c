import { redirect } from 'next/navigation'
import { readRecoveryCodes } from '@/lib/accounts/own-second-step'
import { getOwnAccount } from '@/lib/accounts/queries/own'
import { requireViewer } from '@/lib/auth/viewer'
import { getSettings } from '@/lib/core/settings'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'

export default async function RecoveryCodesPage() {
  const viewer = await requireViewer()
  const codes = await readRecoveryCodes(viewer.accountId)
  if (codes.length === 0) redirect('/account/two-step')
  const [own, { portalName }] = await Promise.all([getOwnAccount(viewer), getSettings()])

  return (
    <Page
      title="Mã dự phòng"
      lead={portalName}
      crumbs={[
        { name: 'Tài khoản của tôi', href: '/account' },
        { name: 'Xác nhận hai bước', href: '/account/two-step' },
      ]}
    >
      <div className="print:hidden">
        <Notice tone="warn" title="Xác nhận hai bước đã bật. Đồng chí in hoặc chép mười mã này ngay">
          Sau 10 phút trang này không hiện lại được. Không để tờ giấy cùng chỗ với điện thoại.
        </Notice>
      </div>
      <SummaryList
        rows={[
          { name: 'Họ và tên', value: viewer.fullName },
          { name: 'Tên đăng nhập', value: own?.loginName },
        ]}
      />
      <p>
        Không có điện thoại thì nhập một mã thay cho mã sáu chữ số. Mỗi mã dùng một lần, dùng rồi gạch đi.
      </p>
      <ol className="list-decimal space-y-1 pl-8">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-xl font-semibold tracking-wide">{code}</code>
          </li>
        ))}
      </ol>
      <PrintButton label="In mã dự phòng" />
      <p className="print:hidden">
        <Link href="/account">Đã in xong, về trang Tài khoản</Link>
      </p>
    </Page>
  )
}
