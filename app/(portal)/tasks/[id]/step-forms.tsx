import type { ReactNode } from 'react'
import { closeTask, extendTask, reassignTask, reopenTask, reportTask } from '@/lib/tasks/actions/steps'
import type { TaskPage } from '@/lib/tasks/queries/task'
import { DayField, Radios, Select, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

/** What this viewer may do with the task now: telling how far it is first, the rarer steps behind a line each. */
export function StepForms({ task, people }: { task: TaskPage; people: { id: number; name: string }[] }) {
  const { may, version } = task
  const isGone = task.gone !== null
  const hidden = { taskId: task.id, version }
  return (
    <>
      {may.reassign && (
        <Step title={isGone ? 'Giao lại cho đồng chí khác' : 'Đổi người thực hiện?'} isOpen={isGone}>
          <Form action={reassignTask} submit="Giao lại nhiệm vụ" hidden={hidden} isPlain={!isGone}>
            <Select
              name="assigneeId"
              label="Người thực hiện mới"
              blank="Chọn đồng chí"
              options={people
                .filter(({ id }) => id !== task.ownerId)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextArea name="why" label="Lý do giao lại" rows={3} maxLength={1_000} />
          </Form>
        </Step>
      )}
      {may.report && (
        <Section title="Báo tiến độ">
          <Form action={reportTask} submit="Ghi tiến độ" hidden={hidden} isPlain={isGone}>
            <TextArea
              name="progress"
              label="Đã làm được đến đâu"
              hint="Biên bản kỳ họp tới có sẵn nội dung này."
              maxLength={1_000}
            />
          </Form>
        </Section>
      )}
      {may.close && (
        <Step title="Việc đã xong hoặc không làm tiếp?">
          <Form action={closeTask} submit="Ghi kết quả" hidden={hidden} isPlain>
            <Radios
              name="verdict"
              label="Kết quả"
              options={[
                { value: 'done', label: 'Hoàn thành' },
                { value: 'notDone', label: 'Chưa hoàn thành, không làm tiếp' },
              ]}
            />
            <TextArea name="outcome" label="Kết quả cụ thể hoặc lý do" maxLength={1_000} />
          </Form>
        </Step>
      )}
      {may.extend && (
        <Step title="Cần thêm thời gian?">
          <Form action={extendTask} submit="Gia hạn nhiệm vụ" hidden={hidden} isPlain>
            <DayField name="dueOn" label="Hạn mới" />
            <TextArea name="reason" label="Lý do gia hạn" rows={3} maxLength={1_000} />
          </Form>
        </Step>
      )}
      {may.reopen && (
        <Step title="Ghi nhầm kết quả?">
          <Form action={reopenTask} submit="Mở lại nhiệm vụ" hidden={hidden} isPlain>
            <TextArea name="reason" label="Lý do mở lại" rows={3} maxLength={1_000} />
          </Form>
        </Step>
      )}
    </>
  )
}

type StepProps = { title: string; isOpen?: boolean; children: ReactNode }
const Step = ({ title, isOpen, children }: StepProps) => (
  <details className="card" open={isOpen}>
    <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
    {children}
  </details>
)
