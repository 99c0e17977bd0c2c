import { withInstead } from '@/lib/accounts/words'
import { showDay } from '@/lib/core/dates'
import { stepLabel } from '@/lib/transfers/labels'
import type { listSteps } from '@/lib/transfers/queries/detail'

/** Every step with who signed and who entered it; the newest last, as it happened. */
export function History({ steps }: { steps: Awaited<ReturnType<typeof listSteps>> }) {
  return (
    <ol className="border-l-4 border-line">
      {steps.map(({ id, step, at, note, signer, number, signedOn, doneOn, doneBy, insteadOf }) => (
        <li key={id} className="relative max-w-none pb-4 pl-5">
          <span aria-hidden="true" className="absolute top-2 -left-2 size-3 rounded-full bg-brand" />
          <p className="font-semibold">{`${showDay(signedOn ?? doneOn)}: ${stepLabel[step]}, ${at}`}</p>
          {(signer || number) && (
            <p>{[signer && `Người ký: ${signer}`, number && `số ${number}`].filter(Boolean).join('; ')}</p>
          )}
          {note && <p className="whitespace-pre-line">{note}</p>}
          <p className="text-muted">{`Người ghi: ${withInstead(doneBy, insteadOf)}, ${showDay(doneOn)}`}</p>
        </li>
      ))}
    </ol>
  )
}
