import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { evenLines } from './even-lines'
import { ascent, pitches, rule, sizes } from './measures'
import { SetText } from './set-text'
import { Underline } from './strokes'
import type { VerifyMark } from './verify-mark'

export type Letterhead = {
  /** "ĐẢNG BỘ XÃ AN THỊNH": the party organisation above. */
  superior: string
  /** "CHI BỘ THÔN ĐÔNG HẠ": who issues the paper. */
  organisation: string
  /** "Số 06-BB/CB"; some papers have none. */
  number?: string
  /** "An Thịnh, ngày 07 tháng 9 năm 2022"; on minutes a setting decides whether it is printed. */
  placeDate?: string
  /** Mã tra cứu, given to a paper when it is made to be stored. */
  mark?: VerifyMark
}

export type Columns = { left: number; right: number }

const pitch = pitches.body

/** The party's name with the rule below it, as long as the name itself. */
function PartyName({ width }: { width: number }) {
  const rise = ascent * (sizes.partyName - sizes.organisation)
  const toRule = ascent * sizes.partyName + rule.belowBaseline - pitch
  return (
    <View style={{ alignSelf: 'center', marginTop: -rise }}>
      <SetText size={sizes.partyName} pitch={pitch} cut="bold" width={width}>
        ĐẢNG CỘNG SẢN VIỆT NAM
      </SetText>
      <Underline offset={toRule} {...rule} />
    </View>
  )
}

/** Two columns without borders: who issues the paper, and under whose name; then number beside place and date. */
export function LetterheadFrame(props: {
  columns: Columns
  names: ReactNode
  mark: ReactNode
  date: ReactNode
}) {
  const { columns, names, mark, date } = props
  return (
    <View wrap={false}>
      <View style={{ flexDirection: 'row' }}>
        <View style={{ width: columns.left, minWidth: columns.left }}>{names}</View>
        <View style={{ width: columns.right, minWidth: columns.right }}>
          <PartyName width={columns.right} />
        </View>
      </View>
      <View style={{ flexDirection: 'row' }}>
        <View style={{ width: columns.left, minWidth: columns.left }}>{mark}</View>
        <View style={{ width: columns.right, minWidth: columns.right }}>{date}</View>
      </View>
    </View>
  )
}

/** One centred line of the letterhead; a name too long for it is parted evenly. */
export function LetterheadLine(props: {
  children: string
  width: number
  size?: number
  cut?: 'bold' | 'italic'
}) {
  const { children, width, size = sizes.organisation, cut } = props
  return evenLines(children, width, { cut, size }).map((line) => (
    <SetText key={line} size={size} pitch={pitch} cut={cut} align="center" width={width}>
      {line}
    </SetText>
  ))
}

/** Without a number the date stands beside the asterisk (choice). A draft says so below the number. */
export function LetterheadRows(props: { letterhead: Letterhead; isDraft: boolean; columns: Columns }) {
  const { columns, isDraft } = props
  const { superior, organisation, number, placeDate } = props.letterhead
  const names = (
    <>
      <LetterheadLine width={columns.left}>{superior.toLocaleUpperCase('vi')}</LetterheadLine>
      <LetterheadLine width={columns.left} cut="bold">
        {organisation.toLocaleUpperCase('vi')}
      </LetterheadLine>
      {number && <LetterheadLine width={columns.left}>*</LetterheadLine>}
    </>
  )
  const mark = (
    <>
      <LetterheadLine width={columns.left} size={sizes.number}>
        {number ?? '*'}
      </LetterheadLine>
      {isDraft && (
        <LetterheadLine width={columns.left} size={sizes.draftMark} cut="bold">
          DỰ THẢO
        </LetterheadLine>
      )}
    </>
  )
  const date = placeDate && (
    <LetterheadLine width={columns.right} size={sizes.placeDate} cut="italic">
      {placeDate}
    </LetterheadLine>
  )
  return <LetterheadFrame columns={columns} names={names} mark={mark} date={date} />
}
