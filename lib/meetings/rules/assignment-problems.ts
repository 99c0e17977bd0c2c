import { showDay } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import { type Problem, when } from './problems'

/** Giao nhiệm vụ: what, who, by when; nothing is due before the evening on which it was given. */
export const assignmentProblems = ({ assignments, opening: { heldOn } }: MinutesContent): Problem[] =>
  assignments.flatMap(({ title, assignee, dueOn }, index) => {
    const of = `Việc ${index + 1}`
    const at = `assignments.${index}`
    return [
      ...when(title === '', 'assignments', `${of}: chưa ghi nội dung.`, `${at}.title`),
      ...when(assignee === '', 'assignments', `${of}: chưa ghi người thực hiện.`, `${at}.assignee`),
      ...when(dueOn === null, 'assignments', `${of}: chưa ghi thời hạn.`, `${at}.dueOn`),
      ...when(
        dueOn !== null && heldOn !== null && dueOn < heldOn,
        'assignments',
        `${of}: thời hạn ${showDay(dueOn ?? '')} trước ngày họp ${showDay(heldOn ?? '')}.`,
        `${at}.dueOn`,
      ),
    ]
  })
