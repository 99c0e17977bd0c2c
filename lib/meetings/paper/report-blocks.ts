import { addMonths } from '@/lib/core/dates'
import { taskLabel } from '@/lib/meetings/labels'
import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { asList, bare, comrade, lines, outOf, percentOf, sentence } from './sentences'
import type { PaperSource } from './source'

export const monthText = (month: string) => `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`

const paragraph = (lead: string, text: string): Block[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', lead, text: sentence(text) }]
const plain = (text: string): Block[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', text: sentence(text) }]

export function documentBlocks({ content: { documents, documentsBy, news } }: PaperSource): Block[] {
  const by = documentsBy === '' ? 'Chi bộ nghe phổ biến:' : `${capitalised(comrade(documentsBy))} phổ biến:`
  return [
    ...(documents.length > 0
      ? [
          { kind: 'paragraph' as const, text: by },
          { kind: 'list' as const, items: asList(documents.map(({ text }) => text)) },
        ]
      : []),
    ...plain(news),
  ]
}

export function studyBlocks({ content: { study } }: PaperSource): Block[] {
  const topic =
    study.topic === ''
      ? ''
      : study.presenter === ''
        ? `Chủ đề: ${sentence(study.topic)}`
        : `${capitalised(comrade(study.presenter))} trình bày chủ đề: ${sentence(study.topic)}`
  return plain([topic, study.applied].filter(Boolean).join(' '))
}

export const lastMonthTitle = ({ month }: PaperSource) => `Đánh giá tháng ${monthText(addMonths(month, -1))}`
export const nextTasksTitle = ({ month }: PaperSource) => `Nhiệm vụ tháng ${monthText(month)}`

const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h']

export function lastMonthBlocks(source: PaperSource): Block[] {
  const { content, outcome, month } = source
  const last = monthText(addMonths(month, -1))
  const parts: { lead: string; text: string; after?: Block[] }[] = [
    { lead: 'Tình hình tư tưởng.', text: content.ideology },
    {
      lead: `Kết quả thực hiện nghị quyết tháng ${last}:`,
      text: outcome.tasks
        ? `hoàn thành ${outOf(outcome.tasks)} nhiệm vụ${outcome.tasks.notDue ? ' đến hạn' : ''}, đạt ${percentOf(outcome.tasks)}`
        : '',
      after: taskTable(source),
    },
    { lead: 'Ưu điểm:', text: content.strengths },
    { lead: 'Hạn chế:', text: content.weaknesses },
    { lead: 'Biểu dương:', text: content.praised },
    { lead: 'Nhắc nhở:', text: content.reminded },
  ]
  return parts
    .filter(({ text }) => text.trim() !== '')
    .flatMap(({ lead, text, after = [] }, index) => [
      ...paragraph(`${letters[index] ?? '-'}) ${lead}`, text),
      ...after,
    ])
}

function taskTable({ content: { lastTasks } }: PaperSource): Block[] {
  if (lastTasks.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 10, align: 'center' },
        { header: 'Nhiệm vụ', width: 75 },
        { header: 'Tình trạng', width: 30, align: 'center' },
        { header: 'Kết quả', width: 50 },
      ],
      rows: lastTasks.map(({ title, state, result }, index) => [
        String(index + 1),
        title,
        taskLabel[state],
        bare(result),
      ]),
    },
  ]
}

export function nextTaskBlocks({ content }: PaperSource): Block[] {
  const items = lines(content.nextTasks)
  return items.length === 0 ? [] : [{ kind: 'list', items: items.map(sentence) }]
}
