import { notFound, redirect } from 'next/navigation'
import { can, canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { duesFilter } from '@/lib/dues/input'
import { payerLink, reportLink, sheetLink } from '@/lib/dues/links'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { getSheet } from '@/lib/dues/queries/sheet'
import { listBehind } from '@/lib/dues/queries/state'
import { Notice } from '@/lib/ui/badge'
import { Downloads } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { MonthSteps } from '@/lib/ui/steps'
import { Behind } from './behind'
import { DuesLinks } from './dues-links'
import { OpenBook } from './open-book'
import { Sheet } from './sheet'

/** Đảng phí: the month's sheet of a cell; a committee begins with its report, a member with his own months. */
export default async function DuesPage({ searchParams }: PageProps<'/dues'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'dues.read')) notFound()
  const search = await searchParams
  const filter = duesFilter.parse(search)
  const today = await businessDay()
  const month = filter.month && filter.month >= '2012-01-01' ? filter.month : monthOf(today)
  const found = await getDuesPlace(viewer, filter.org)
  if (!found && viewer.memberId && filter.org === undefined) redirect(payerLink(viewer.memberId))
  const { place: cell } = found ?? notFound()
  if (cell.kind !== 'cell') redirect(reportLink(cell.id, month.slice(0, 7)))
  const isInBook = cell.startsOn !== null && month >= cell.startsOn
  const sheet = isInBook ? await getSheet(viewer, cell, month, today) : undefined
  const mayGroup = can(viewer, 'dues.group', cell)
  const behind = cell.startsOn ? await listBehind(viewer, cell, today) : []
  const paid = Number(search.after)

  return (
    <Page title={`Đảng phí tháng ${showMonth(month)}`} lead={cell.name}>
      {cell.startsOn === null ? (
        <OpenBook orgId={cell.id} today={today} mayOpen={can(viewer, 'dues.open', cell)} />
      ) : (
        <>
          {paid > 0 && (
            <div role="status">
              <Notice tone="good" title={`Đã ghi ${paid} khoản nộp.`}>
                Ghi sai thì mở trang của đồng chí ấy, mục “Sửa khoản ghi sai”.
              </Notice>
            </div>
          )}
          <MonthSteps month={month} to={(other) => sheetLink(cell.id, other)} />
          {sheet ? (
            <Sheet
              cell={cell}
              month={month}
              today={today}
              sheet={sheet}
              mayRecord={can(viewer, 'dues.record', cell) && month <= monthOf(today)}
              mayGroup={mayGroup}
            />
          ) : (
            <p className="card lead">{`Chi bộ mở sổ trên cổng từ tháng ${showMonth(cell.startsOn)}; tháng này ở sổ giấy.`}</p>
          )}
          <Behind rows={behind} year={today.slice(0, 4)} />
          <Downloads
            query={{ org: cell.id, month: month.slice(0, 7) }}
            files={[
              { href: '/exports/dues-payers', label: 'Tải danh sách đóng đảng phí của tháng ra Excel' },
              { href: '/exports/dues-unpaid', label: 'Tải danh sách chưa nộp trong năm' },
            ]}
          />
          <DuesLinks
            cell={cell}
            month={month}
            mayGroup={mayGroup}
            mayRecord={can(viewer, 'dues.record', cell)}
          />
        </>
      )}
    </Page>
  )
}
