import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { isSettingKey } from '@/lib/settings/catalogue'
import { getSettingPlace } from '@/lib/settings/queries'
import { isFormDomain } from '@/lib/settings/rule-forms'
import { RulePage } from './rule-page'
import { SettingPage } from './setting-page'

/** One setting, or one bộ quy tắc, with its form and its history. */
export default async function OneSettingPage({ params }: PageProps<'/settings/[key]'>) {
  const viewer = await requireViewer()
  const { key } = await params
  const place = (await getSettingPlace(viewer)) ?? notFound()
  if (isSettingKey(key)) return <SettingPage viewer={viewer} name={key} />
  if (isFormDomain(key) && canSomewhere(viewer, 'settings.decide'))
    return <RulePage viewer={viewer} domain={key} path={place.path} />
  notFound()
}
