import { scoreSoFar } from '@/lib/meetings/labels'
import type { Score } from '@/lib/meetings/rules/score'
import { itemField } from '@/lib/meetings/rules/score-fields'
import { Select, TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'

type Criterion = Score['criteria'][number]
type Item = Criterion['items'][number]
type ItemProps = { item: Item; flat: SectionProps['flat']; isMetOnly: boolean }

/** Tự chấm điểm by the sheet in force on the day: computed where the minutes say it, by hand with a reason elsewhere. */
export function ScoreSection({ flat, draft }: SectionProps) {
  const { score, basis } = draft.outcome
  if (!score) return <p className="card lead">Chưa có bảng chấm điểm áp dụng cho ngày sinh hoạt này.</p>
  const { isMetOnly } = score
  return (
    <>
      <p className="lead">
        {`${score.name}. Mục có ghi căn cứ thì tính từ biên bản; các mục khác chi bộ ${isMetOnly ? 'tự đánh giá đạt hay chưa đạt' : 'tự cho điểm'}.`}
      </p>
      <p className="text-muted">{`Nguồn: ${basis.score?.source}.`}</p>
      {score.criteria.map((criterion) => (
        <div key={criterion.no} className="space-y-3">
          <h3>{`${criterion.no}. ${criterion.title}${isMetOnly ? '' : ` (tối đa ${criterion.max})`}`}</h3>
          {criterion.items.map((item, index) => (
            <div key={item.no} className="space-y-3">
              <PartName criterion={criterion} index={index} />
              <ScoreItem item={item} flat={flat} isMetOnly={isMetOnly} />
            </div>
          ))}
        </div>
      ))}
      <p className="card">
        Cộng: <strong>{scoreSoFar(score)}</strong>
      </p>
      <p className="text-muted">Điểm tính theo lần bấm nút lưu gần nhất.</p>
      <button type="submit" name="then" value="save" className="button button-plain">
        {isMetOnly ? 'Lưu và tính lại' : 'Lưu và tính lại điểm'}
      </button>
      <TextArea
        name="score.toImprove"
        label="Cần khắc phục"
        value={flat['score.toImprove']}
        rows={3}
        maxLength={4_000}
        isOptional
      />
    </>
  )
}

/** The name of a part stands above its first item. */
function PartName({ criterion: { parts, items }, index }: { criterion: Criterion; index: number }) {
  const part = items[index]?.part
  const found = parts.find(({ no }) => no === part)
  if (!found || items[index - 1]?.part === part) return null
  return <p className="font-semibold">{`${found.no}. ${found.title}`}</p>
}

function ScoreItem({ item, flat, isMetOnly }: ItemProps) {
  const at = (field: string) => `score.items.${itemField(item.no)}.${field}`
  const label = `${item.no}. ${item.title}`
  if (item.says)
    return (
      <div className="border-l-4 border-line pl-3">
        <p>{label}</p>
        <p>
          <strong>
            {isMetOnly ? (item.points === 0 ? 'Chưa đạt' : 'Đạt') : `${item.points}/${item.max} điểm`}
          </strong>
          {`: ${item.says}`}
        </p>
      </div>
    )
  return (
    <div className="when-marked score-item grid gap-3 border-l-4 border-line pl-3 sm:grid-cols-2">
      {isMetOnly ? (
        <Select
          name={at('points')}
          label={label}
          value={flat[at('points')]}
          blank="Chưa đánh giá"
          options={[
            { value: '1', label: 'Đạt' },
            { value: '0', label: 'Chưa đạt' },
          ]}
        />
      ) : (
        <TextField
          name={at('points')}
          label={label}
          hint={`Từ 0 đến ${item.max} điểm`}
          value={flat[at('points')]}
          inputMode="numeric"
          maxLength={5}
          placeholder=" "
          isShort
        />
      )}
      <TextField
        name={at('why')}
        label={`Lý do mục ${item.no}`}
        value={flat[at('why')]}
        maxLength={500}
        placeholder=" "
        isOptional
      />
    </div>
  )
}
