import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import type { Viewer } from '@/lib/auth/policy'
import { emptyState } from '@/lib/core/form-state'
import { keptForm } from '@/lib/core/kept-forms'
import { getSettings } from '@/lib/core/settings'
import type { UploadName } from '@/lib/feedback/uploads'
import { fileLimits } from '@/lib/files/receive'
import { UploadForm } from './upload-form'

/** A step or a new item with files; `kept`: where a refusal left what was typed, in the address. */
export async function FormWithFiles({
  viewer,
  name,
  kept,
  submit,
  hidden = {},
  isNeeded = false,
  children,
}: {
  viewer: Viewer
  name: UploadName
  kept: unknown
  submit: string
  hidden?: Record<string, string | number>
  isNeeded?: boolean
  children?: ReactNode
}) {
  return (
    <UploadForm
      action={`/uploads/feedback/${name}`}
      submit={submit}
      submitKey={randomUUID()}
      limits={fileLimits(await getSettings())}
      kept={(await keptForm(viewer, kept)) ?? emptyState}
      isNeeded={isNeeded}
    >
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {children}
    </UploadForm>
  )
}
