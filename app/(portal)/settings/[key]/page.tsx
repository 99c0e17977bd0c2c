import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { isSettingKey } from '@/lib/settings/catalogue'
import { getSettingPlace } from '@/lib/settings/queries'
import { isFormDomain } from '@/lib/settings/rule-forms'
import { ChangeSetting } from './change-setting'
import { NewRules } from './new-rules'

/** One setting, or one bộ quy tắc, with its form and its history. */
export default async function OneSettingPage({ params, searchParams }: PageProps<'/settings/[key]'>) {
  const viewer = await requireViewer()
  const { key } = await params
  const place = (await getSettingPlace(viewer)) ?? notFound()
  if (isSettingKey(key)) return <ChangeSetting viewer={viewer} name={key} />
  if (isFormDomain(key) && canSomewhere(viewer, 'settings.decide'))
    return <NewRules viewer={viewer} domain={key} path={place.path} asked={await searchParams} />
  notFound()
}
