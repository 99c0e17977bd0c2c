import { notFound } from 'next/navigation'
import { AttachedFiles } from '@/app/(portal)/feedback/[id]/attached-files'
import { FormWithFiles } from '@/app/(portal)/feedback/form-with-files'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { getItem } from '@/lib/feedback/queries/item'
import { mayAttach } from '@/lib/feedback/rules/files'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

/** Đính thêm tệp to an item that the office has not laid before the leader. */
export default async function AttachFilesPage({ params, searchParams }: PageProps<'/feedback/[id]/files'>) {
  const viewer = await requireViewer()
  const parsed = idField().safeParse((await params).id)
  const item = parsed.success ? await getItem(viewer, parsed.data, await businessDay()) : undefined
  if (!item || !mayAttach(item) || !can(viewer, 'feedback.attach', item)) notFound()
  return (
    <Page
      title="Đính thêm tệp"
      crumbs={[
        { name: 'Phản ánh, góp ý', href: '/feedback' },
        { name: item.code, href: `/feedback/${item.id}` },
      ]}
      lead={item.title}
    >
      <AttachedFiles
        viewer={viewer}
        item={item}
        files={item.files.filter(({ part }) => part === 'item')}
        title="Tệp đã đính"
      />
      <FormWithFiles
        viewer={viewer}
        name="attach"
        kept={(await searchParams).kept}
        submit="Đính tệp"
        hidden={{ itemId: item.id }}
        isNeeded
      />
      <p>
        <Link href={`/feedback/${item.id}`}>Quay lại, không đính thêm</Link>
      </p>
    </Page>
  )
}
