import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { getTemplate, type Template } from '@/lib/templates/queries/list'

/** The template of an address, for whoever may read it. */
export async function openedTemplate(params: Promise<{ id: string }>) {
  const viewer = await requireViewer()
  const today = await businessDay()
  const templateId = id().safeParse((await params).id)
  const template = templateId.success ? await getTemplate(viewer, templateId.data, today) : undefined
  if (!template) notFound()
  return { viewer, today, template }
}

/** "Bản nháp" or "Bản 2": how one version is told from another. */
export const versionName = ({ number }: { number: number | null }) =>
  number === null ? 'Bản nháp' : `Bản ${number}`

export const crumbsOf = (template: Template) => [
  { name: 'Mẫu biên bản', href: '/templates' },
  {
    name: `${template.name}, ${versionName(template).toLocaleLowerCase('vi')}`,
    href: `/templates/${template.id}`,
  },
]
