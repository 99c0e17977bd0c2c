import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { comma } from '@/lib/core/numbers'
import { electionRounds } from '@/lib/meetings/content'
import { rowsOf } from '@/lib/meetings/draft'
import { optionsOf, roundLabel } from '@/lib/meetings/labels'
import { Select, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'

const figures = [
  ['seats', 'Số lượng bầu'],
  ['issued', 'Phiếu phát ra'],
  ['returned', 'Phiếu thu về'],
  ['valid', 'Phiếu hợp lệ'],
  ['invalid', 'Phiếu không hợp lệ'],
] as const

/** Bầu cử bằng phiếu kín: the count of each round, then one row for each candidate. Only totals are kept. */
export function ElectionsSection({ flat, draft }: SectionProps) {
  const filled = rowsOf(flat, 'candidates')
  const rows = Array.from({ length: filled + 12 }, (_, index) => {
    const at = (field: string) => `candidates.${index}.${field}`
    return (
      <div key={index.toString()} className="grid gap-3 sm:grid-cols-3">
        <Select
          name={at('round')}
          label="Bầu"
          value={flat[at('round')] || 'committee'}
          options={optionsOf(roundLabel)}
        />
        <TextField
          name={at('name')}
          label="Họ và tên người được bầu"
          value={flat[at('name')]}
          list="people"
          maxLength={120}
        />
        <TextField
          name={at('votes')}
          label="Số phiếu bầu"
          value={flat[at('votes')]}
          inputMode="numeric"
          maxLength={4}
          isShort
        />
      </div>
    )
  })
  const elected = draft.outcome.elections.flatMap(({ round, candidates }) =>
    candidates
      .filter(({ isElected }) => isElected)
      .map(
        ({ name, votes, percent }) =>
          `${roundLabel[round]}: ${name}, ${votes}/${draft.outcome.frame.base} phiếu (${comma(percent)}%)`,
      ),
  )
  return (
    <>
      {electionRounds.map((round) => (
        <fieldset key={round} className="card space-y-3">
          <legend className="px-1 font-semibold">{`Kiểm phiếu bầu: ${roundLabel[round]}`}</legend>
          <div className="grid gap-3 sm:grid-cols-5">
            {figures.map(([field, label]) => (
              <TextField
                key={field}
                name={`congress.rounds.${round}.${field}`}
                label={label}
                value={flat[`congress.rounds.${round}.${field}`]}
                inputMode="numeric"
                maxLength={4}
                isShort
              />
            ))}
          </div>
        </fieldset>
      ))}
      <h3>Danh sách bầu cử và kết quả</h3>
      <Rows rows={rows} filled={filled} add="Thêm người được bầu" what="Người" />
      <button type="submit" name="then" value="save" className="button button-plain">
        Lưu và xem kết quả bầu
      </button>
      {elected.length > 0 && (
        <div className="card">
          <p className="font-semibold">Trúng cử theo số liệu đã lưu</p>
          <ul className="list-disc pl-5">
            {elected.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
