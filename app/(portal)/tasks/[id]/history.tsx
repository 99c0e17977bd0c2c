import type { ReactNode } from 'react'
import { withInstead } from '@/lib/accounts/words'
import { showDay } from '@/lib/core/dates'
import { stepLabel } from '@/lib/tasks/labels'
import type { listSteps, TaskPage } from '@/lib/tasks/queries/task'
import { Link } from '@/lib/ui/link'

type Steps = Awaited<ReturnType<typeof listSteps>>

/** From the meeting that gave it to the last that heard of it; the newest last, as it happened. */
export function History({ task, steps }: { task: TaskPage; steps: Steps }) {
  return (
    <ol className="border-l-4 border-line">
      <Event>
        <p className="font-semibold">{`${task.givenOn ? `${showDay(task.givenOn)}: ` : ''}Chi bộ giao nhiệm vụ`}</p>
      </Event>
      {steps.map(({ id, kind, note, dueOn, doneOn, doneBy, insteadOf }) => (
        <Event key={id}>
          <p className="font-semibold">
            {`${showDay(doneOn)}: ${stepLabel[kind]}${dueOn ? ` đến ${showDay(dueOn)}` : ''}`}
          </p>
          <p className="whitespace-pre-line">{note}</p>
          <p className="text-muted">{`Người ghi: ${withInstead(doneBy, insteadOf)}`}</p>
        </Event>
      ))}
      {task.reportedMeetingId && (
        <Event>
          <p className="font-semibold">
            <Link href={`/meetings/${task.reportedMeetingId}`}>
              {`Báo cáo tại cuộc họp${task.reportedOn ? ` ngày ${showDay(task.reportedOn)}` : ''}`}
            </Link>
          </p>
        </Event>
      )}
    </ol>
  )
}

const Event = ({ children }: { children: ReactNode }) => (
  <li className="relative max-w-none pb-4 pl-5">
    <span aria-hidden="true" className="absolute top-2 -left-2 size-3 rounded-full bg-brand" />
    {children}
  </li>
)
