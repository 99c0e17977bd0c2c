import { requireViewer } from '@/lib/auth/viewer'
import { Page } from '@/lib/ui/page'

export default async function HomePage() {
  const viewer = await requireViewer()
  return (
    <Page title="Việc cần làm" lead={`Đồng chí ${viewer.fullName}`}>
      {null}
    </Page>
  )
}
