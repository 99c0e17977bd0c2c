import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** Only for those who keep accounts. */
export function AccountOfMember({
  memberId,
  account,
  mayCreate,
}: {
  memberId: number
  account?: { id: number; loginName: string }
  mayCreate: boolean
}) {
  if (!account && !mayCreate) return null
  return (
    <Section title="Tài khoản">
      {account ? (
        <p>
          Tên đăng nhập: <Link href={`/accounts/${account.id}`}>{account.loginName}</Link>
        </p>
      ) : (
        <Link href={`/accounts/new?member=${memberId}`} className="button button-plain">
          Cấp tài khoản
        </Link>
      )}
    </Section>
  )
}
