import type { ReactNode } from 'react'
import { KeptHere } from '@/app/device/kept-here'
import { SignOut } from '@/app/device/sign-out'
import { leave } from '@/lib/accounts/sign-in'
import { deviceKeyOf } from '@/lib/auth/device-key'
import { getSession } from '@/lib/auth/session'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showWeekday } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { menuFor } from '@/lib/home/menu'
import { newWords } from '@/lib/notices/labels'
import { countNewOf } from '@/lib/notices/queries'
import { WriterOfPage } from '@/lib/ui/action-form'
import { ExampleDay } from '@/lib/ui/field'
import { Link } from '@/lib/ui/link'
import { SoftLinks } from '@/lib/ui/soft-links'
import { LostDays } from './lost-days'
import { Menu } from './menu'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const session = await getSession()
  const acting = session?.acting
  const { portalName, helpPhone, isDemo } = await getSettings()
  const today = await businessDay()
  const newNotices = await countNewOf(viewer, session?.newNotices ?? 0)
  const owner = { accountId: viewer.accountId, deviceKey: deviceKeyOf(viewer.accountId) }

  return (
    <div className="flex min-h-screen flex-col" data-account={viewer.accountId}>
      <SoftLinks />
      <a href="#content" className="sr-only focus:not-sr-only focus:p-3">
        Đến nội dung chính
      </a>
      <header className="bg-brand text-white print:hidden">
        <div className="mx-auto flex max-w-6xl flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-2 sm:py-3">
          <Link href="/" className="text-[0.94rem] font-semibold text-white no-underline sm:text-lg">
            {portalName}
          </Link>
          <span className="flex flex-wrap gap-x-5">
            {acting && (
              <span>
                <span className={acting.decision ? '' : 'max-sm:sr-only'}>
                  {`${acting.decision ? 'Đang kiểm tra' : 'Đang làm việc cho'}: `}
                </span>
                {acting.orgName}
                {acting.substitutesFor && `, thay đồng chí ${acting.substitutesFor}`}
                {session && session.held.length > 1 && (
                  <>
                    {' '}
                    (
                    <Link href="/account#acting" className="text-white">
                      đổi
                    </Link>
                    )
                  </>
                )}
              </span>
            )}
            <span>
              <span className="max-sm:sr-only">Đồng chí </span>
              <Link href="/account" className="text-white">
                {viewer.fullName}
              </Link>
            </span>
            <Link href="/notices" className={`text-white ${newNotices > 0 ? 'font-semibold' : ''}`}>
              {newWords(newNotices)}
            </Link>
          </span>
        </div>
      </header>
      <Menu entries={menuFor(viewer)} />
      {isDemo && (
        <p className="max-w-none bg-warn-soft px-4 py-2 text-center print:hidden">
          Dữ liệu trình diễn, tên người hư cấu. Ngày trình diễn:{' '}
          <Link href="/clock">{showWeekday(today)}</Link>
        </p>
      )}
      <KeptHere {...owner} />
      <LostDays />
      <div className="grow">
        <WriterOfPage value={viewer.accountId}>
          <ExampleDay value={showDay(today)}>{children}</ExampleDay>
        </WriterOfPage>
      </div>
      <footer className="mt-8 border-t border-line bg-warm print:hidden">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-4 px-4 py-4">
          <span className="text-muted">
            {portalName}
            {helpPhone && ` · Hỗ trợ: ${helpPhone}`}
            {' · '}
            <Link href="/verify">Kiểm tra văn bản</Link>
          </span>
          <SignOut owner={owner}>
            <form action={leave}>
              <button type="submit" className="button button-plain">
                Đăng xuất
              </button>
            </form>
          </SignOut>
        </div>
      </footer>
    </div>
  )
}
