'use client'

import { useRef, useState } from 'react'
import { emptyState, type FormState } from '@/lib/core/form-state'
import { faultWords } from '@/lib/scans/faults'
import { longestNote } from '@/lib/scans/rules'
import { StateOfForm } from '@/lib/ui/action-form'
import { Select, TextField } from '@/lib/ui/field'
import { FileField } from '@/lib/ui/file-field'
import { SecretQuestion } from '@/lib/ui/secret-question'
import { smallPicture } from './small-picture'

type Fault = { field?: string; message: string }

const stateOf = (fault: Fault | undefined, values: Record<string, string>): FormState =>
  fault
    ? {
        ok: false,
        message: fault.message,
        values,
        ...(fault.field ? { fields: { [fault.field]: [fault.message] } } : {}),
      }
    : emptyState

/** A plain form, sent as it is; where JavaScript runs, a small picture goes beside a photograph. */
export function ScanForm({
  action,
  submitKey,
  largestMb,
  fault,
  typed,
  hasResolution,
  hasConclusion,
}: {
  action: string
  submitKey: string
  largestMb: number
  fault?: Fault
  /** What stood beside the file when it was refused. */
  typed: Record<string, string>
  hasResolution: boolean
  hasConclusion: boolean
}) {
  const small = useRef<HTMLInputElement>(null)
  const [own, setOwn] = useState<Fault>()
  const said = own ?? fault
  async function choose(file?: File) {
    setOwn(file && file.size > largestMb * 1_000_000 ? faultWords('tooLarge', largestMb) : undefined)
    const picture = file && (await smallPicture(file))
    const list = new DataTransfer()
    if (picture) list.items.add(picture)
    if (small.current) small.current.files = list.files
  }

  return (
    <form method="post" action={action} encType="multipart/form-data" className="space-y-5">
      <input type="hidden" name="submitKey" value={submitKey} />
      {said && (
        <div role="alert" className="rounded border-2 border-bad bg-bad-soft p-4 font-semibold">
          {said.field ? <a href={`#field-${said.field}`}>{said.message}</a> : said.message}
        </div>
      )}
      <StateOfForm value={stateOf(said, typed)}>
        <Select
          name="of"
          label="Giấy gì"
          options={[
            { value: 'minutes', label: 'Biên bản đã ký' },
            ...(hasResolution ? [{ value: 'resolution', label: 'Nghị quyết đã ký' }] : []),
            ...(hasConclusion ? [{ value: 'conclusion', label: 'Kết luận đã ký' }] : []),
            { value: 'other', label: 'Giấy khác đã ký của kỳ họp này' },
          ]}
        />
        <TextField name="note" label="Ghi chú" hint="Ví dụ: trang 1–3" maxLength={longestNote} isOptional />
        <SecretQuestion />
        {/* Files last: of a body that is too large only its beginning is read, and the words stand there. */}
        <input ref={small} type="file" name="thumbnail" hidden aria-hidden="true" tabIndex={-1} />
        <FileField
          name="file"
          label="Ảnh chụp hoặc bản quét"
          hint={`Ảnh JPG, PNG hoặc PDF, không quá ${largestMb} MB. Chụp thẳng, đủ sáng, thấy trọn chữ ký.`}
          accept="image/*,application/pdf"
          onChoose={choose}
        />
      </StateOfForm>
      <button type="submit" className="button" disabled={own !== undefined}>
        Đính bản chụp
      </button>
    </form>
  )
}
