'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import type { FormState } from '@/lib/core/form-state'
import { type Limits, tooMuch } from '@/lib/files/limits'
import { secretFaultBeside, secretFaults } from '@/lib/files/rules'
import { Answer, SendsLabels, StateOfForm } from '@/lib/ui/action-form'
import { FileField } from '@/lib/ui/file-field'
import { SecretQuestion } from '@/lib/ui/secret-question'
import { sendByScript } from './send-by-script'

const ACCEPTED = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'

const refused = (field: 'files' | 'secret', message: string): FormState => ({
  ok: false,
  message,
  fields: { [field]: [message] },
  at: Date.now(),
})

/** Where nothing was chosen, browsers send a file without a name. */
const isChosen = (each: FormDataEntryValue): each is File => each instanceof File && each.name !== ''

/**
 * A form with files. Sent as it is where no JavaScript runs, and the server keeps what was typed; else by script, so that
 * a broken line or a refused file leaves everything where it stands.
 */
export function UploadForm({
  action,
  submit,
  submitKey,
  limits,
  kept,
  isNeeded,
  children,
}: {
  action: string
  submit: string
  submitKey: string
  limits: Limits
  kept: FormState
  /** The form is there for its files. */
  isNeeded: boolean
  children: ReactNode
}) {
  const [state, setState] = useState(kept)
  const [percent, setPercent] = useState<number>()

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const files = form.getAll('files').filter(isChosen)
    // What is classified does not leave this machine.
    const secret = secretFaultBeside(form.get('secret'), files.length > 0)
    const much = tooMuch(files, limits)
    const refusal = secret ? refused('secret', secretFaults[secret]) : much && refused('files', much)
    // Values stay as they were given: with others the fields would be made anew.
    if (refusal) return setState(({ values }) => ({ ...refusal, values }))
    setPercent(0)
    const answer = await sendByScript(action, form, setPercent)
    if ('goTo' in answer) return window.location.assign(answer.goTo)
    setPercent(undefined)
    setState(({ values }) => ({ ...answer, values }))
  }

  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="space-y-5"
      noValidate
      onSubmit={send}
    >
      <input type="hidden" name="submitKey" value={submitKey} />
      <Answer state={state} />
      <StateOfForm value={state}>
        <SendsLabels value={true}>{children}</SendsLabels>
        <SecretQuestion isOnlyForFiles={!isNeeded} />
        {/* Files last: of a body that is too large only its beginning is read, and the words stand there. */}
        <FileField
          name="files"
          label="Tệp kèm theo"
          hint={`PDF, Word (.docx), Excel (.xlsx), ảnh JPG, PNG; chọn được nhiều tệp một lần, tối đa ${limits.most} tệp, mỗi tệp không quá ${limits.largestMb} MB. Mạng yếu thì nên gửi tệp nhỏ.`}
          accept={ACCEPTED}
          isMultiple
          isOptional={!isNeeded}
        />
      </StateOfForm>
      <button type="submit" className="button print:hidden" disabled={percent !== undefined}>
        {percent === undefined ? submit : percent < 100 ? `Đang gửi… ${percent}%` : 'Đang kiểm tra tệp…'}
      </button>
    </form>
  )
}
