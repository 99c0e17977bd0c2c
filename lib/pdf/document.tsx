import { Document, Page, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import {
  ascent,
  formCodeBaseline,
  landscapeTextWidth,
  margins,
  paper,
  paragraphGap,
  sizes,
  textWidth,
  verifyMark,
} from './measures'
import { PageNumber } from './page-number'
import { SetText } from './set-text'
import { clean } from './text'
import { type VerifyMark, VerifyMarkView } from './verify-mark'

type Sheet = {
  children: ReactNode
  /** Metadata: what the reader's programme shows as title, author and subject. */
  name: string
  author: string
  about: string
  isLandscape?: boolean
  isDraft?: boolean
  formCode?: string
  /** On stored papers only: a draft or a blank form is nothing to verify. */
  mark?: VerifyMark
  /** Between blocks; nothing of it is left at a page break. */
  gap?: number
}

function FormCode({ children, width }: { children: string; width: number }) {
  return (
    <View
      style={{
        position: 'absolute',
        top: formCodeBaseline - ascent * sizes.formCode,
        left: margins.left,
        width,
      }}
    >
      <SetText size={sizes.formCode} pitch={sizes.formCode * 1.2} cut="italic" align="right" width={width}>
        {children}
      </SetText>
    </View>
  )
}

/** Khổ giấy, lề, số trang: everything that holds for each page of an official paper. */
export function Sheet({
  children,
  name,
  author,
  about,
  isLandscape = false,
  isDraft = false,
  formCode,
  mark,
  gap = paragraphGap,
}: Sheet) {
  const width = isLandscape ? landscapeTextWidth : textWidth
  const height = isLandscape ? paper.width : paper.height
  return (
    <Document
      language="vi-VN"
      title={clean(name)}
      author={clean(author)}
      subject={clean(about)}
      creator="Cổng thông tin Đảng bộ"
      producer="Cổng thông tin Đảng bộ"
    >
      <Page
        size="A4"
        orientation={isLandscape ? 'landscape' : 'portrait'}
        experimentalPagination
        style={{
          paddingTop: margins.top,
          paddingBottom: margins.bottom,
          paddingLeft: margins.left,
          paddingRight: margins.right,
          rowGap: gap,
        }}
      >
        <PageNumber width={width} isDraft={isDraft} />
        {formCode && <FormCode width={width}>{formCode}</FormCode>}
        {mark && (
          <VerifyMarkView mark={mark} width={width} top={height - margins.bottom + verifyMark.belowText} />
        )}
        {children}
      </Page>
    </Document>
  )
}
