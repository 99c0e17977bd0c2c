import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { evenLines } from './even-lines'
import { DottedGap } from './form'
import { ascent, gaps, mm, paragraphGap, pitches, sizes, spaceBetween } from './measures'
import { SetText } from './set-text'
import { paragraphsOf } from './text'

export type Title = {
  /** "BIÊN BẢN". */
  title: string
  /** "sinh hoạt chi bộ thường kỳ tháng 9 năm 2022"; a new line begins a new line. */
  subject: string
  /** The subject goes on by hand. */
  hasBlank?: boolean
  /** In brackets below the subject, on some forms. */
  remark?: string
}

const pitch = pitches.body
const line = { size: sizes.subject, pitch }

/** Letterhead and title as one block; below it comes the first line of the body. */
export function Head({ children, gap = paragraphGap }: { children: ReactNode; gap?: number }) {
  return (
    <View wrap={false} style={{ paddingBottom: gaps.hyphensToBody - pitch - gap }}>
      {children}
    </View>
  )
}

/** Tên loại, trích yếu and five hyphens (§3.2). */
export function TitleBlock({
  title,
  subject,
  hasBlank,
  remark,
  gap,
  width,
}: Title & { gap: number; width: number }) {
  const subjects = paragraphsOf(subject).flatMap((each) =>
    evenLines(each, width, { cut: 'bold', size: line.size }),
  )
  const toSubject = gaps.titleToSubject - pitch + ascent * (sizes.title - sizes.subject)
  return (
    <>
      <SetText
        size={sizes.title}
        pitch={pitch}
        cut="bold"
        align="center"
        width={width}
        above={spaceBetween(gap, { size: sizes.number, pitch }, { size: sizes.title })}
        below={toSubject}
      >
        {title.toLocaleUpperCase('vi')}
      </SetText>
      {hasBlank && (
        <View style={{ flexDirection: 'row', alignSelf: 'center', gap: 3 }}>
          <SetText {...line} cut="bold" width={width}>
            {subject}
          </SetText>
          <DottedGap pitch={pitch} width={mm(18.5)} />
        </View>
      )}
      {(hasBlank ? [] : subjects).map((each) => (
        <SetText key={each} {...line} cut="bold" align="center" width={width}>
          {each}
        </SetText>
      ))}
      {remark && (
        <SetText {...line} cut="italic" align="center" width={width}>
          {remark}
        </SetText>
      )}
      <SetText {...line} align="center" width={width}>
        -----
      </SetText>
    </>
  )
}
