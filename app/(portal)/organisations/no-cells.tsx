import { notFound } from 'next/navigation'
import { canSomewhere, type Permission, type Viewer } from '@/lib/auth/policy'
import { getSettings } from '@/lib/core/settings'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

/** Stands in for a form about a cell while there is none; whoever may not send it anywhere finds nothing. */
export async function noCells(viewer: Viewer, permission: Permission, title: string) {
  if (!canSomewhere(viewer, permission)) notFound()
  const { boardName } = await getSettings()
  return (
    <Page title={title}>
      <p className="card lead">
        {'Việc này ghi cho một chi bộ, mà trong phạm vi của đồng chí chưa có chi bộ nào. '}
        {canSomewhere(viewer, 'organisations.create') ? (
          <Link href="/organisations">Thêm chi bộ ở trang Tổ chức</Link>
        ) : (
          `Đồng chí đề nghị ${boardName} hoặc quản trị hệ thống thêm chi bộ ở trang Tổ chức.`
        )}
      </p>
    </Page>
  )
}
