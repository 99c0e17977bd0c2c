import { View } from '@react-pdf/renderer'
import { DottedGap, FormHeading, FormRow, Label, TickBoxes } from '@/lib/pdf/form'
import { gaps, letterheadColumns, nameLine, pitches, sizes } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'
import type { SelfReviewData } from './self-review'

const pitch = pitches.body
const line = { size: sizes.signature, pitch, width: letterheadColumns.right, align: 'center' as const }

/** B.I: 30 + 70 = 100 points. */
export function SelfReviewScore({ score }: Pick<SelfReviewData, 'score'>) {
  const rows = [
    { label: '1. Nhóm tiêu chí chung:', value: score.general, most: '/ 30 điểm' },
    { label: '2. Nhóm tiêu chí kết quả thực hiện nhiệm vụ:', value: score.results, most: '/ 70 điểm' },
    { label: 'Tổng cộng:', value: score.total, most: '/ 100 điểm' },
  ]
  return (
    <>
      <FormHeading>{[{ text: 'I- Đánh giá theo các nhóm tiêu chí', cut: 'bold' }]}</FormHeading>
      <View wrap={false}>
        {rows.map(({ label, value, most }) => (
          <FormRow key={label}>
            <Label>{value === '' ? label : `${label} ${value} ${most}`}</Label>
            {value === '' && (
              <>
                <DottedGap />
                <View style={{ marginLeft: 3, marginRight: -3 }}>
                  <Label>{most}</Label>
                </View>
              </>
            )}
          </FormRow>
        ))}
      </View>
    </>
  )
}

/** B.II: one of the levels. The boxes stay with the signature. */
export function SelfReviewLevel({ levels, level }: Pick<SelfReviewData, 'levels' | 'level'>) {
  return (
    <>
      <FormHeading>
        {[
          { text: 'II- Đề xuất xếp loại', cut: 'bold' },
          { text: '(đánh dấu X vào một ô)', cut: 'boldItalic' },
        ]}
      </FormHeading>
      <TickBoxes labels={levels} ticked={level} />
    </>
  )
}

/** The person signs in the right column; without a name there is a line to write it on. */
export function SelfReviewSigner({ title, name }: { title: string; name: string }) {
  return (
    <View wrap={false} style={{ alignSelf: 'flex-end', width: letterheadColumns.right, marginTop: 8 }}>
      <SetText {...line} cut="bold">
        {title}
      </SetText>
      <SetText {...line} cut="italic" below={gaps.captionToName - pitch}>
        (Ký, ghi rõ họ tên)
      </SetText>
      {name === '' ? (
        <View style={{ alignSelf: 'center', flexDirection: 'row', width: nameLine }}>
          <DottedGap pitch={pitch} />
        </View>
      ) : (
        <SetText {...line} cut="bold">
          {name}
        </SetText>
      )}
    </View>
  )
}
