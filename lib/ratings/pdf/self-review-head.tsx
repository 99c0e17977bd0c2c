import { View } from '@react-pdf/renderer'
import { DottedGap } from '@/lib/pdf/form'
import { LetterheadFrame, LetterheadLine } from '@/lib/pdf/letterhead'
import { gaps, letterheadColumns, mm, pitches, sizes, textWidth } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'
import { TitleBlock } from '@/lib/pdf/title'
import type { SelfReviewData } from './self-review'

const columns = letterheadColumns
const pitch = pitches.body
const line = { size: sizes.organisation, pitch, width: columns.right }

/** "ĐẢNG BỘ …": a name that is not known is left to be written. */
function Name({ name, word, cut }: { name: string; word: string; cut?: 'bold' }) {
  if (name !== '')
    return (
      <LetterheadLine width={columns.left} cut={cut}>
        {name.toLocaleUpperCase('vi')}
      </LetterheadLine>
    )
  return (
    <View style={{ flexDirection: 'row', marginHorizontal: mm(6.8), gap: 3 }}>
      <SetText {...line} cut={cut}>
        {word}
      </SetText>
      <DottedGap pitch={pitch} />
    </View>
  )
}

/** ", ngày … tháng … năm …" up to the right margin. */
function BlankDate() {
  const word = (text: string) => (
    <SetText {...line} cut="italic">
      {text}
    </SetText>
  )
  return (
    <View style={{ flexDirection: 'row', gap: 3 }}>
      <DottedGap pitch={pitch} />
      {word(', ngày')}
      <DottedGap pitch={pitch} width={mm(8.4)} />
      {word('tháng')}
      <DottedGap pitch={pitch} width={mm(8.4)} />
      {word('năm')}
      <DottedGap pitch={pitch} width={mm(12.4)} />
    </View>
  )
}

type HeadData = Pick<SelfReviewData, 'superior' | 'organisation' | 'placeDate' | 'year' | 'category'> & {
  title: string
  /** Before the name of the organisation, where it is left to be written. */
  word: string
}

/** A form of review has no number: place and date stand beside the asterisk. */
export function SelfReviewHead({ superior, organisation, placeDate, year, category, title, word }: HeadData) {
  return (
    <>
      <LetterheadFrame
        columns={columns}
        names={
          <>
            <Name name={superior} word="ĐẢNG BỘ" />
            <Name name={organisation} word={word} cut="bold" />
          </>
        }
        mark={<LetterheadLine width={columns.left}>*</LetterheadLine>}
        date={
          placeDate === '' ? (
            <BlankDate />
          ) : (
            <LetterheadLine width={columns.right} cut="italic">
              {placeDate}
            </LetterheadLine>
          )
        }
      />
      <TitleBlock
        title={title}
        subject={`Năm ${year}`}
        hasBlank={year === ''}
        remark={category}
        gap={gaps.dateToTitle}
        width={textWidth}
      />
    </>
  )
}
