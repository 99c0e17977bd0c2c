import { notFound } from 'next/navigation'
import { AccountState } from '@/app/(portal)/accounts/account-state'
import { closeAccount, linkMember, reopenAccount } from '@/lib/accounts/actions'
import { correctAccount } from '@/lib/accounts/actions/correct'
import { endGrant } from '@/lib/accounts/actions/grants'
import { accountPageQuery } from '@/lib/accounts/input'
import { roleLabel } from '@/lib/accounts/labels'
import { getAccount, listGrants, listLinkable } from '@/lib/accounts/queries'
import { listSoleGrants } from '@/lib/accounts/queries/sole'
import { can, canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showInstant } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { Arrived } from '@/lib/ui/arrived'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'

export default async function AccountOfPersonPage({ params, searchParams }: PageProps<'/accounts/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const account = (id && (await getAccount(viewer, id))) || notFound()
  const today = await businessDay()
  const mayChange = can(viewer, 'accounts.resetPassword', account) && account.id !== viewer.accountId
  const [grants, linkable, found] = await Promise.all([
    listGrants(viewer, account.id),
    mayChange && !account.memberId ? listLinkable(viewer, account.orgId) : [],
    mayChange ? listSoleGrants(viewer, account.id, today) : [],
  ])
  const isOver = ({ endsOn }: { endsOn: string | null }) => endsOn !== null && endsOn < today
  const { ended } = accountPageQuery.parse(await searchParams)
  const justEnded = grants.find((grant) => grant.id === ended && isOver(grant))
  const sole = new Set<number>(found)
  /** Where a role would be left without anybody. */
  const alone = grants.filter((grant) => sole.has(grant.id) && !isOver(grant))
  const hidden = { accountId: account.id }

  return (
    <Page title={account.fullName} crumbs={[{ name: 'Tài khoản', href: '/accounts' }]}>
      {justEnded && (
        <Arrived key={justEnded.id}>
          <Notice
            tone="good"
            title={`Đã kết thúc vai trò ${roleLabel[justEnded.role]} – ${justEnded.organisation}.`}
          />
        </Arrived>
      )}
      <SummaryList
        rows={[
          { name: 'Tên đăng nhập', value: account.loginName },
          { name: 'Đơn vị', value: account.organisation },
          { name: 'Tình trạng', value: <AccountState {...account} /> },
          {
            name: 'Đăng nhập gần nhất',
            value: account.lastSignInAt ? showInstant(account.lastSignInAt) : 'Chưa lần nào',
          },
          { name: 'Xác nhận hai bước', value: account.hasSecondStep ? 'Đang bật' : 'Không bật' },
          {
            name: 'Đảng viên',
            value:
              account.memberId && canSomewhere(viewer, 'members.read') ? (
                <Link href={`/members/${account.memberId}`}>Xem trang đảng viên</Link>
              ) : account.memberId ? (
                'Đã gắn'
              ) : (
                'Chưa gắn'
              ),
          },
        ]}
      />
      <Section title="Vai trò" id="grants">
        <ul className="border-t border-line">
          {grants.map(({ id: grantId, role, organisation, startsOn, endsOn, substitutesFor, ...more }) => (
            <li
              key={grantId}
              className="flex max-w-none flex-wrap items-center justify-between gap-3 border-b border-line py-3"
            >
              <span>
                <strong>{roleLabel[role]}</strong> – {organisation}
                {substitutesFor && `, thay đồng chí ${substitutesFor}`}
                {more.decision && `, theo ${more.decision}`}
                <span className="block text-muted">
                  Từ {showDay(startsOn)}
                  {endsOn ? ` đến hết ${showDay(endsOn)}` : ', chưa có ngày kết thúc'}
                  {isOver({ endsOn }) && ' (đã kết thúc)'}
                </span>
              </span>
              {mayChange && !isOver({ endsOn }) && can(viewer, 'grants.end', more) && (
                <Form
                  action={endGrant}
                  submit="Kết thúc vai trò"
                  isPlain
                  hidden={{ grantId }}
                  mark={`grant${grantId}-`}
                >
                  {sole.has(grantId) && <OnlyOne of={[{ role, organisation }]} />}
                  <Checkbox
                    name="isConfirmed"
                    label={`Tôi xác nhận từ hôm nay thôi giao vai trò ${roleLabel[role]} – ${organisation}`}
                  />
                </Form>
              )}
            </li>
          ))}
        </ul>
        {mayChange && (
          <Link href={`/accounts/${account.id}/grant`} className="button button-plain">
            Giao vai trò
          </Link>
        )}
      </Section>
      {linkable.length > 0 && (
        <Section title="Gắn với đảng viên" id="member">
          <Form action={linkMember} submit="Gắn với đảng viên" isPlain hidden={hidden}>
            <Select
              name="memberId"
              label="Người này trong danh sách đảng viên"
              value={linkable.find(({ fullName }) => fullName === account.fullName)?.id}
              blank="Chọn đảng viên"
              options={linkable.map((member) => ({
                value: member.id,
                label: `${member.fullName}, sinh năm ${member.birthYear}`,
              }))}
            />
          </Form>
        </Section>
      )}
      {mayChange && (
        <Form
          fold="Sửa họ tên gõ nhầm, gỡ gắn nhầm người"
          action={correctAccount}
          submit="Lưu phần sửa"
          isPlain
          hidden={hidden}
        >
          <TextField name="rightName" label="Họ và tên đúng" value={account.fullName} />
          {account.memberId !== null && (
            <Checkbox name="isUntied" label="Gắn nhầm người: gỡ tài khoản này khỏi đảng viên đang gắn" />
          )}
        </Form>
      )}
      {mayChange && (
        <Section title="Mật khẩu và khóa tài khoản">
          <Link href={`/accounts/${account.id}/reset`} className="button">
            Cấp lại mật khẩu
          </Link>
          {account.closedAt ? (
            <Form action={reopenAccount} submit="Mở lại tài khoản" isPlain hidden={hidden} />
          ) : (
            <Form action={closeAccount} submit="Khóa tài khoản" isPlain hidden={hidden}>
              {alone.length > 0 && <OnlyOne of={alone} />}
              <Checkbox
                name="isConfirmed"
                label="Tôi xác nhận khóa tài khoản: mọi thiết bị bị đăng xuất ngay, không đăng nhập được nữa"
              />
            </Form>
          )}
        </Section>
      )}
    </Page>
  )
}

/** What the tick is about, where nobody else would be left to do it. */
const OnlyOne = ({ of }: { of: { role: keyof typeof roleLabel; organisation: string }[] }) => (
  <Notice tone="warn" title="Chưa có ai khác giữ vai trò này">
    {of.map(({ role, organisation }) => `${roleLabel[role]} – ${organisation}`).join('; ')}. Đồng chí giao vai
    trò cho người thay trước.
  </Notice>
)
